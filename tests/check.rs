//! The content check: each way to break a folder has its answer, and no bytes bring it down.
#![cfg(feature = "check")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

#[path = "broken/folder.rs"]
mod folder;

use std::collections::BTreeMap;
use std::process::Command;

use atlas::check::{FolderEntry, Problem, check, check_folder};
use atlas::content::{AuthoredContent, FILES};
use proptest::prelude::*;
use serde_json::Value;

use folder::{at, base, bytes, cases, published, replace};

#[test]
fn the_base_folder_is_good() {
    let report = check("base", &base());
    let line = "base: 3 facts, 1 events, 1 countries, 1 people, 1 stories, 1 articles, 1 glossary entries, 14 files, all good\n";
    assert_eq!(report.to_string(), line);
}

#[test]
fn each_way_to_break_it_has_its_answer() {
    let mut wrong = Vec::new();
    for case in cases() {
        let mut folder = base();
        replace(&mut folder, &case.file, &case.from, &case.to);
        // `@` in an expected place is the line that was broken: phrases come and go above it.
        let text = String::from_utf8_lossy(bytes(&mut folder, &case.file)).into_owned();
        let line = text.find(&case.to).map_or(0, |at| text[..at].lines().count()).to_string();
        let report = check("base", &folder);
        let printed = report.to_string();
        let lines: Vec<&str> = printed.lines().collect();
        let fits = report.problems().len() == case.errors.len()
            && case.errors.iter().zip(lines.chunks(2)).all(|((error, hint), lines)| {
                let error = error.strip_prefix('@').map_or(error.clone(), |rest| format!("{line}{rest}"));
                let file = if error.contains(".json:") { String::new() } else { format!("{}:", case.file) };
                lines[0].starts_with(&format!("base/{file}{error}")) && lines[1].contains(hint.as_str())
            });
        if !fits {
            wrong.push(format!("## {}\n{printed}", case.title));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn all_errors_come_at_once_in_the_order_of_the_files() {
    let mut folder = base();
    replace(&mut folder, "site.json", "\"headlines\": [\"beds\"", "\"headlines\": [\"bed\"");
    replace(&mut folder, "events.json", "\"1998\"", "\"1998\",");
    replace(&mut folder, "facts.json", "\"world\"", "\"word\"");
    replace(&mut folder, "facts.json", "788", "true");
    *bytes(&mut folder, "people.json") = b"[\n\n \xFF]".to_vec();
    *bytes(&mut folder, "topics.json") = [b"\xEF\xBB\xBF".as_slice(), bytes(&mut folder, "topics.json")].concat();
    *bytes(&mut folder, "units.json") = b" \n".to_vec();
    folder.retain(|(name, _)| name != "glossary.json");
    folder.push(("glosary.json".to_owned(), Ok(b"[]".to_vec())));
    folder.push(("sorces.json".to_owned(), Err("no permission".to_owned())));
    folder
        .iter_mut()
        .filter(|(name, _)| name == "news.json")
        .for_each(|(_, file)| *file = Err("no permission".to_owned()));
    let printed = check("base/", &folder).to_string();
    let starts: Vec<&str> = printed.lines().filter(|line| !line.starts_with(' ')).collect();
    let expected = [
        "base/site.json:32:17: $.headlines[0]: there is no fact “bed”",
        "base/topics.json:1:1: $: the file begins with a byte order mark, which JSON does not allow",
        "base/units.json:1:1: $: the file is empty",
        "base/facts.json:5:14: $[0].value: expected a number, found true",
        "base/facts.json:28:14: $[2].topic: there is no topic “word”",
        "base/events.json:4:20: $: a key is expected here",
        "base/people.json:3:2: $: the file is not UTF-8: byte 0xFF stands for no character here",
        "base/news.json:1:1: $: the file cannot be read: no permission",
        "base/glossary.json:1:1: $: the file is missing",
        "base/glosary.json:1:1: $: no part of the site reads a file of this name",
        "base/sorces.json:1:1: $: no part of the site reads a file of this name",
        "11 errors in 10 files",
    ];
    assert_eq!(starts, expected, "{printed}");
    assert!(
        printed.contains("\n    did you mean “world”?\n") && printed.contains("\n    rename “glosary.json”"),
        "{printed}"
    );
}

#[test]
fn depth_is_an_error_and_no_overflow() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let mut folder = base();
        *bytes(&mut folder, "facts.json") =
            [open.repeat(100_000), "1".to_owned(), close.repeat(100_000)].concat().into_bytes();
        let report = check("base", &folder);
        assert!(report.problems().iter().any(|problem| problem.message == "values stand too deep inside one another"));
        *bytes(&mut folder, "facts.json") = open.repeat(100_000).into_bytes();
        assert!(!check("base", &folder).is_good());
    }
}

#[test]
fn the_published_content_is_good() {
    let report = check_folder(&at("content")).unwrap();
    assert!(report.is_good(), "{report}");
    assert!(check_folder(&at("no/such/folder")).is_err());
}

#[test]
fn the_program_says_so_and_fails() {
    let program = || {
        let mut program = Command::new(env!("CARGO_BIN_EXE_check"));
        program.current_dir(at(""));
        program
    };
    let run = |folder: &str| program().arg(folder).output().unwrap();
    for good in [run("content"), program().env("ATLAS_CONTENT", at("content")).output().unwrap()] {
        let printed = String::from_utf8(good.stdout).unwrap();
        assert!(good.status.success(), "{printed}");
        assert!(printed.starts_with("content: 25 facts, 9 events, 11 countries, ") && printed.ends_with("all good\n"));
    }
    // The base lacks its phrases.
    let bad = run("tests/broken/base");
    assert_eq!(bad.status.code(), Some(1));
    let printed = String::from_utf8(bad.stdout).unwrap();
    assert!(printed.starts_with("tests/broken/base/phrases.json:1:1: $: the file is missing"), "{printed}");
    assert_eq!(run("no/such/folder").status.code(), Some(1));
}

/// Ways to the objects of a value, by their form (`*` for an index), the first and the last of each.
fn objects(value: &Value, way: &str, form: &str, found: &mut BTreeMap<String, Vec<(String, String)>>) {
    match value {
        Value::Object(object) => {
            for (key, inside) in object {
                let forms = found.entry(format!("{form}/{key}")).or_default();
                forms.truncate(1);
                forms.push((way.to_owned(), key.clone()));
                objects(inside, &format!("{way}/{key}"), &format!("{form}/{key}"), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                objects(item, &format!("{way}/{index}"), &format!("{form}/*"), found);
            }
        }
        _ => {}
    }
}

/// Whether the site can do without a key: only if its reader can, and no language or phrase is lost.
fn is_required(folder: &[FolderEntry], key: &str, file: &str) -> bool {
    let text = |name: &str| {
        let bytes = folder.iter().find(|(found, _)| found == name).unwrap().1.as_ref().unwrap();
        std::str::from_utf8(bytes).unwrap()
    };
    ["en", "zh-Hans"].contains(&key)
        || file == "phrases.json"
        || AuthoredContent::read(|name| Ok(text(name).to_owned())).and_then(AuthoredContent::ship).is_err()
}

/// A folder with a key missing in one of its files, and where the object opens that lacks it.
fn without(whole: &[FolderEntry], name: &str, way: &str, key: &str) -> (FolderEntry, usize) {
    const MARK: &str = "!the key that was here";
    let mut broken: Value = serde_json::from_slice(bytes(&mut whole.to_vec(), name)).unwrap();
    fn object<'v>(value: &'v mut Value, way: &str) -> &'v mut serde_json::Map<String, Value> {
        value.pointer_mut(way).unwrap().as_object_mut().unwrap()
    }
    object(&mut broken, way).remove(key);
    let mut marked = broken.clone();
    object(&mut marked, way).insert(MARK.to_owned(), Value::Null);
    // The mark sorts before every other key, so its line follows the one where the object opens.
    let marked = serde_json::to_string_pretty(&marked).unwrap();
    let line = marked.lines().position(|line| line.contains(MARK)).unwrap();
    ((name.to_owned(), Ok(serde_json::to_string_pretty(&broken).unwrap().into_bytes())), line)
}

#[test]
fn a_key_taken_out_is_named_where_its_object_opens() {
    let whole = published();
    // Files break side by side, but for the first, which says what the others have to hold.
    let mut alone: Vec<Vec<(&str, String, String)>> = Vec::new();
    let mut together = Vec::new();
    for name in FILES {
        let value: Value = serde_json::from_slice(bytes(&mut whole.clone(), name)).unwrap();
        let mut found = BTreeMap::new();
        objects(&value, "", "", &mut found);
        // Phrases are all alike; every tenth will do. So are the languages.
        let step = if name == "phrases.json" { 10 } else { 1 };
        let most = if name == "site.json" { 1 } else { 2 };
        let ways = found.into_values().step_by(step).flat_map(|ways| ways.into_iter().take(most));
        let keys = ways.map(|(way, key)| (name, way, key));
        if name == "site.json" {
            alone.extend(keys.map(|key| vec![key]));
            continue;
        }
        for (round, key) in keys.enumerate() {
            together.resize(together.len().max(round + 1), Vec::new());
            together[round].push(key);
        }
    }
    let mut tried = 0;
    for round in alone.into_iter().chain(together) {
        let mut folder = whole.clone();
        let mut expected = Vec::new();
        for (name, way, key) in round {
            let (file, line) = without(&whole, name, &way, &key);
            let mut alone = whole.clone();
            for folder in [&mut alone, &mut folder] {
                *folder.iter_mut().find(|(found, _)| found == name).unwrap() = file.clone();
            }
            if is_required(&alone, &key, name) {
                expected.push((name, line, format!(".{key}")));
            }
        }
        let report = check("content", &folder);
        for (name, line, key) in expected {
            let is_it =
                |problem: &Problem| problem.file == name && problem.line == line && problem.path.ends_with(&key);
            assert!(report.problems().iter().any(is_it), "{name}:{line} without {key}:\n{report}");
            tried += 1;
        }
    }
    assert!(tried > 150, "only {tried} keys tried");
}

/// JSON pointers to every value inside a value.
fn every_way(value: &Value, way: String, ways: &mut Vec<String>) {
    match value {
        Value::Object(object) => object.iter().for_each(|(key, item)| every_way(item, format!("{way}/{key}"), ways)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| every_way(item, format!("{way}/{index}"), ways));
        }
        _ => {}
    }
    ways.push(way);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_get_an_answer(file in 0..FILES.len(), garbage in proptest::collection::vec(any::<u8>(), 0..200)) {
        let mut folder = base();
        *bytes(&mut folder, FILES[file]) = garbage;
        prop_assert!(!check("base", &folder).is_good());
    }

    #[test]
    fn any_damage_gets_an_answer(
        file in 0..FILES.len(),
        at in any::<prop::sample::Index>(),
        length in 0..40usize,
        put in prop_oneof![
            proptest::collection::vec(any::<u8>(), 0..4),
            "[\\[\\]{}\",:0-9a-e.\\-]{0,6}".prop_map(String::into_bytes),
            Just("\"\u{1F600}{}\"".into()), Just(b"null".to_vec()), Just(b"-1e308".to_vec()), Just(b"{}".to_vec()),
        ],
    ) {
        let mut folder = published();
        let file = bytes(&mut folder, FILES[file]);
        let start = at.index(file.len());
        let end = (start + length).min(file.len());
        file.splice(start..end, put);
        let report = check("content", &folder);
        prop_assert_eq!(report.is_good(), report.to_string().ends_with("all good\n"));
    }

    #[test]
    fn any_other_value_gets_an_answer(
        file in 0..FILES.len(),
        at in any::<prop::sample::Index>(),
        put in prop_oneof![
            Just(Value::Null), Just(true.into()), Just((-1e308).into()), Just(u64::MAX.into()), Just("".into()),
            Just("{😀:}".into()), Just(Value::Array(vec![Value::Null])), Just(serde_json::json!({"": {"en": 1}})),
            "[a-z{}:|#/0-9X-]{0,9}".prop_map(Value::from), any::<f64>().prop_map(Value::from),
        ],
    ) {
        let mut folder = published();
        let file = bytes(&mut folder, FILES[file]);
        let mut value: Value = serde_json::from_slice(file).unwrap();
        let mut ways = Vec::new();
        every_way(&value, String::new(), &mut ways);
        *value.pointer_mut(&ways[at.index(ways.len())]).unwrap() = put;
        *file = serde_json::to_string_pretty(&value).unwrap().into_bytes();
        let report = check("content", &folder);
        prop_assert_eq!(report.is_good(), report.to_string().ends_with("all good\n"));
    }
}
