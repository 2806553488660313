//! What a page says of itself in its head: name, title, description, and its addresses in every language.

use crate::model::content::Content;
use crate::model::language::Language;
use crate::model::phrase as p;
use crate::route::{Address, Base, Page};

/// The page's name, as links and its heading show it.
pub fn name<'a>(content: &'a Content, language: &'a Language, page: &Page) -> &'a str {
    let phrase = |phrase: p::Phrase| content.phrase(phrase, language);
    match page {
        Page::Overview => phrase(p::HOME),
        Page::Timeline => phrase(p::TIMELINE),
        Page::Partners => phrase(p::PARTNERS),
        Page::Facts => phrase(p::FACTS),
        Page::Story(id) => content.story(id).map_or("", |story| story.title.get(language)),
        Page::News => phrase(p::NEWS),
        Page::Article(id) => content.article(id).map_or("", |article| article.title.get(language)),
        Page::Search => phrase(p::SEARCH),
        Page::About => phrase(p::ABOUT),
        Page::NotFound => phrase(p::NOT_FOUND),
    }
}

/// The document's title: the page, the institution, the site.
pub fn title(content: &Content, language: &Language, page: &Page) -> String {
    let institution = content.site.institution.name.get(language);
    let site = content.site.name.get(language);
    match page {
        Page::Overview => [institution, " · ", site].concat(),
        _ => [name(content, language, page), " · ", institution, " · ", site].concat(),
    }
}

/// One sentence about the page.
pub fn description<'a>(content: &'a Content, language: &'a Language, page: &Page) -> &'a str {
    let phrase = |phrase: p::Phrase| content.phrase(phrase, language);
    match page {
        Page::Overview => content.site.institution.description.get(language),
        Page::Timeline => phrase(p::TIMELINE_LEDE),
        Page::Partners => phrase(p::PARTNERS_LEDE),
        Page::Facts => phrase(p::FACTS_LEDE),
        Page::Story(id) => content.story(id).map_or("", |story| story.lede.get(language)),
        Page::News => phrase(p::NEWS_LEDE),
        Page::Article(id) => content.article(id).map_or("", |article| article.lede.get(language)),
        Page::Search => phrase(p::SEARCH_LEDE),
        Page::About => content.site.about.lede.get(language),
        Page::NotFound => phrase(p::NOT_FOUND_LEDE),
    }
}

/// The page's own full address in a language, without query and fragment; `None` for the
/// not-found page, which has none.
pub fn canonical(content: &Content, origin: &str, base: &Base, page: &Page, language: usize) -> Option<String> {
    (*page != Page::NotFound).then(|| [origin, &Address::of(page.clone(), language).print(base, content)].concat())
}

/// The page's name where it stands alone, away from the site: the institution's for the overview.
pub fn name_in_full<'a>(content: &'a Content, language: &'a Language, page: &Page) -> &'a str {
    match page {
        Page::Overview => content.site.institution.name.get(language),
        _ => name(content, language, page),
    }
}
