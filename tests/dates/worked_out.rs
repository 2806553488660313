//! What the app is given of a date: worked out of its text, and nothing lost or invented on the way.

use atlas::model::content::{Content, folder};
use atlas::model::date::{Date, phrase, short_phrase};
use atlas::model::decode::whole;
use atlas::model::language::Language;
use atlas::model::tree::Tree;
use atlas::model::worked_out::{leave_out_words, work_out};

use super::date;

fn files() -> Tree {
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    folder(|name| Tree::parse(&std::fs::read_to_string(dir.join(name)).unwrap())).unwrap()
}

fn languages() -> Vec<Language> {
    whole(files().get("site").unwrap().get("languages").unwrap()).unwrap()
}

/// The dates of content, as content writes them or as they are worked out.
fn dates(content: &Tree) -> Vec<&Tree> {
    let of = |file, key| content.get(file).unwrap().items().iter().filter_map(move |record| record.get(key));
    let eras = content.get("site").unwrap().get("eras").unwrap().items().iter().filter_map(|era| era.get("date"));
    of("events", "date").chain(of("facts", "as_of")).chain(eras).collect()
}

#[test]
fn every_date_of_the_content_is_worked_out_and_reads_as_before() {
    let (written, mut worked) = (files(), files());
    work_out(&mut worked);
    let languages = languages();
    assert_eq!(dates(&written).len(), dates(&worked).len());
    for (text, record) in dates(&written).into_iter().zip(dates(&worked)) {
        let text = text.text().unwrap();
        let read: Date = whole(record).unwrap();
        assert_eq!(read, date(text).worded(&languages), "{text}");
        for language in &languages {
            assert_eq!(read.phrase(language), phrase(&read, &language.dates), "{text}");
            assert_eq!(read.short_phrase(language), short_phrase(&read, &language.dates), "{text}");
            assert!(!read.phrase(language).is_empty() && !read.short_phrase(language).is_empty(), "{text}");
        }
    }
}

#[test]
fn every_shape_of_a_date_survives_its_record_and_json() {
    let languages = languages();
    for text in [
        "2020-12-31",
        "2010-05",
        "2010-21",
        "2010",
        "1850~",
        "1850?",
        "1850%",
        "199X",
        "18XX",
        "1XXX",
        "XXXX-09-22",
        "XXXX",
        "2004/2006",
        "2020/..",
        "../1998",
        "2020/",
        "/1998-05",
        "[1667,1668]",
        "{1667,1668-05}",
        "Y-9E18",
        "Y1E100",
    ] {
        let date = date(text).worded(&languages);
        let record = Tree::parse(&date.to_tree().to_json()).unwrap();
        assert_eq!(whole::<Date>(&record).unwrap(), date, "{text}");
    }
}

#[test]
fn no_date_of_the_content_is_left_to_be_worked_out() {
    fn texts<'t>(tree: &'t Tree, key: &'t str, found: &mut Vec<(&'t str, &'t str)>) {
        match tree {
            Tree::Text(text) => found.push((key, text)),
            Tree::List(items) => items.iter().for_each(|item| texts(item, key, found)),
            Tree::Record(_) if tree.get("precision").is_some() => {}
            Tree::Record(entries) => entries.iter().for_each(|(key, value)| texts(value, key, found)),
            _ => {}
        }
    }
    let mut content = files();
    work_out(&mut content);
    let mut found = Vec::new();
    texts(&content, "", &mut found);
    // A pattern such as “{year}” and a number in a string are no dates either.
    found.retain(|(_, text)| text.len() > 4 && text.parse::<Date>().is_ok());
    // The stamps of publication and of the last change are moments of the atlas itself.
    found.retain(|(key, _)| !["published", "updated"].contains(key));
    assert_eq!(found, []);
}

#[test]
fn a_broken_record_is_a_fault() {
    let good = date("2020/..").worded(&languages()).to_tree();
    assert!(whole::<Date>(&good).is_ok());
    for (key, value) in [
        ("text", "null"),
        ("text", "7"),
        ("span", "[]"),
        ("span", "7"),
        ("span", "[[1, 2]]"),
        ("span", "[[2, 1], [3, 4]]"),
        ("span", "[[1, 1], [3, 4]]"),
        ("span", "[[1.5, 2], [3, 4]]"),
        ("span", "[[1, 2], [3, 1e30]]"),
        ("span", "[[1, 2, 3], [3, 4]]"),
        ("span", "[\"..\", \"\"]"),
        ("span", "[\"...\", [3, 4]]"),
        ("precision", "null"),
        ("precision", "\"hour\""),
        ("uncertain", "1"),
        ("approximate", "\"yes\""),
        ("phrase", "null"),
        ("phrase", "\"since 2020\""),
        ("phrase", "{\"en\": 7}"),
        ("short", "null"),
    ] {
        let mut broken = good.clone();
        broken.remove(key);
        if let (Tree::Record(entries), value) = (&mut broken, Tree::parse(value).unwrap()) {
            entries.push((key.to_owned(), value));
        }
        assert!(whole::<Date>(&broken).is_err(), "{key}: {value}");
    }
    for broken in ["null", "7", "[]", "{}", "\"2010-13\""] {
        assert!(whole::<Date>(&Tree::parse(broken).unwrap()).is_err(), "{broken}");
    }
}

#[test]
fn a_fault_in_a_date_is_named_by_the_key_that_holds_it() {
    let mut content = files();
    let event = content.get_mut("events").unwrap().items_mut().first_mut().unwrap();
    *event.get_mut("date").unwrap() = Tree::Text("2010-13".to_owned());
    let error = Content::from_folder(&mut content).unwrap_err();
    assert!(error.message.starts_with("“date”"), "{error}");
}

#[test]
fn the_app_is_given_what_an_axis_needs_and_no_more_patterns() {
    let mut content = files();
    leave_out_words(&mut content);
    for language in content.get("site").unwrap().get("languages").unwrap().items() {
        let Some(Tree::Record(words)) = language.get("dates") else { panic!("no words") };
        assert_eq!(
            words.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
            ["before_era", "month", "short_months"]
        );
    }
}
