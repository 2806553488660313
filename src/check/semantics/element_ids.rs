//! Ids of records that become ids of elements: on each page, no two elements have the same one.

use std::collections::BTreeMap;

use crate::check::content_folder::ContentFolder;
use crate::check::json::JsonNode;
use crate::check::problems::Problems;
use crate::route::HOME_MAP_STORY;

/// Ids that every page uses: the root of the app, the main part, the field of the search, the dialogs.
const EVERY_PAGE: [&str; 7] = ["atlas", "main", "q", "keyboard-help", "search-dialog", "search-field", "search-hits"];

/// Sections of the about page that the site completes; the sections themselves may have these ids.
const ABOUT_SECTIONS: [&str; 5] = ["sources", "disagreements", "privacy", "glossary", "downloads"];

/// A page with the elements that have an id.
struct Page<'a> {
    path: String,
    /// Ids that the page itself uses.
    own_ids: Vec<String>,
    /// The ids of records on it, list by list.
    lists: Vec<Vec<JsonNode<'a>>>,
}

/// Reports ids of records that another element of their page has.
pub(super) fn check(folder: &ContentFolder<'_>, problems: &mut Problems) {
    for page in pages(folder) {
        check_page(&page, problems);
    }
    check_about(folder, problems);
}

/// Reports sections of the about page that have the id of a source: the paragraphs of both are numbered with it.
fn check_about(folder: &ContentFolder<'_>, problems: &mut Problems) {
    let sources = folder.records("sources.json");
    for id in ids(&about_sections(folder)) {
        let Some(text) = id.text() else { continue };
        if sources.iter().any(|source| source.text_of("id") == Some(text)) {
            let message = format!("a source has the id “{text}”, too, and paragraphs of both would be “{text}-1”");
            problems.add(&id, message, "choose another id for the section");
        }
    }
}

fn check_page(page: &Page<'_>, problems: &mut Problems) {
    let mut first: BTreeMap<&str, (usize, &JsonNode<'_>)> = BTreeMap::new();
    for (list, ids) in page.lists.iter().enumerate() {
        for id in ids {
            let Some(text) = id.text() else { continue };
            let hint = format!("choose another id: a link to “#{text}” could lead to either of the two");
            let Page { path, own_ids, .. } = page;
            if EVERY_PAGE.contains(&text) || own_ids.iter().any(|own| own == text) {
                problems.add(id, format!("the page “{path}” has a part of its own with the id “{text}”"), hint);
                continue;
            }
            let (other_list, other) = *first.entry(text).or_insert((list, id));
            // Another rule reports two records of one list.
            if other_list != list {
                let other = format!("{} in {}", other.path, other.file);
                let message = format!("the id “{text}” is also that of {other}, and both are on the page “{path}”");
                problems.add(id, message, hint);
            }
        }
    }
}

fn pages<'a>(folder: &ContentFolder<'a>) -> Vec<Page<'a>> {
    let page = |path: &str, own_ids: &[&str], lists| Page {
        path: format!("{path}/"),
        own_ids: own_ids.iter().map(|id| (*id).to_owned()).collect(),
        lists,
    };
    let mut about = page("about", &ABOUT_SECTIONS, about_lists(folder));
    about.own_ids.extend(paragraph_ids(&about_sections(folder)));
    for source in folder.records("sources.json") {
        let id = source.text_of("id").unwrap_or_default();
        about.own_ids.push(format!("source-{id}"));
        about.own_ids.extend((1..=source.items_of("paragraphs").len()).map(|number| format!("{id}-{number}")));
    }
    let mut pages = vec![
        page("timeline", &[], vec![ids(&folder.records("events.json"))]),
        page("facts", &["disagreements"], vec![ids(&folder.records("facts.json"))]),
        about,
    ];
    for story in folder.records("stories.json") {
        let slug = story.text_of("id").unwrap_or_default();
        let sections = story.items_of("sections");
        let mut lists = vec![ids(&sections)];
        let mut own_ids = paragraph_ids(&sections);
        if slug == HOME_MAP_STORY {
            own_ids.push("home".to_owned());
            lists.push(home_places(folder));
        }
        pages.push(Page { own_ids, ..page(slug, &[], lists) });
    }
    for article in folder.records("news.json") {
        let path = format!("news/{}", article.text_of("id").unwrap_or_default());
        let sections = article.items_of("sections");
        pages.push(Page { own_ids: paragraph_ids(&sections), ..page(&path, &[], vec![ids(&sections)]) });
    }
    pages
}

/// The ids of the paragraphs and statements of sections, as [`Section`](crate::content::story::Section) numbers them.
fn paragraph_ids(sections: &[JsonNode<'_>]) -> Vec<String> {
    let ids_of = |section: &JsonNode<'_>| {
        let id = section.text_of("id").unwrap_or_default().to_owned();
        let count = |block: &JsonNode<'_>| usize::from(block.get("text").is_some()) + block.items_of("items").len();
        let paragraphs: usize = section.items_of("blocks").iter().map(count).sum();
        (1..=paragraphs).map(move |number| format!("{id}-{number}"))
    };
    sections.iter().flat_map(ids_of).collect()
}

fn about_sections<'a>(folder: &ContentFolder<'a>) -> Vec<JsonNode<'a>> {
    let about = folder.file("site.json").and_then(|site| site.get("about"));
    about.map(|about| about.items_of("sections")).unwrap_or_default()
}

fn about_lists<'a>(folder: &ContentFolder<'a>) -> Vec<Vec<JsonNode<'a>>> {
    let mut sections = ids(&about_sections(folder));
    sections.retain(|id| !id.text().is_some_and(|text| ABOUT_SECTIONS.contains(&text)));
    vec![sections, ids(&folder.records("disagreements.json")), ids(&folder.records("glossary.json"))]
}

fn home_places<'a>(folder: &ContentFolder<'a>) -> Vec<JsonNode<'a>> {
    let home = folder.file("map.json").and_then(|map| map.get("home"));
    ids(&home.map(|home| home.items_of("places")).unwrap_or_default())
}

fn ids<'a>(records: &[JsonNode<'a>]) -> Vec<JsonNode<'a>> {
    records.iter().filter_map(|record| record.get("id")).collect()
}
