//! Content folders to break: a small one, the published one, and the ways to break the first.

use std::fs;
use std::path::{Path, PathBuf};

use atlas::check::FolderEntry;
use atlas::content::FILES;
use atlas::content::phrase::Phrase;
use strum::VariantArray;

pub fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A small folder without errors: `tests/broken/base`, and every phrase by its id.
pub fn base() -> Vec<FolderEntry> {
    let phrases = Phrase::VARIANTS.iter().map(|phrase| {
        let key = serde_json::to_value(phrase).unwrap();
        let key = key.as_str().unwrap();
        let is_comparator = ["exact", "more-than", "nearly", "at-least", "at-most", "approximately"].contains(&key);
        let words = if is_comparator { "{n}" } else { key };
        format!("  \"{key}\": {{\"en\": \"{words}\", \"zh-Hans\": \"{words}\"}}")
    });
    let phrases: Vec<String> = phrases.collect();
    let phrases = format!("{{\n{}\n}}\n", phrases.join(",\n"));
    FILES
        .iter()
        .map(|name| {
            let bytes = match *name {
                "phrases.json" => phrases.clone().into_bytes(),
                name => fs::read(at("tests/broken/base").join(name)).unwrap(),
            };
            ((*name).to_owned(), Ok(bytes))
        })
        .collect()
}

/// The content that is published.
pub fn published() -> Vec<FolderEntry> {
    FILES.iter().map(|name| ((*name).to_owned(), Ok(fs::read(at("content").join(name)).unwrap()))).collect()
}

pub fn bytes<'a>(folder: &'a mut [FolderEntry], name: &str) -> &'a mut Vec<u8> {
    folder.iter_mut().find(|(found, _)| found == name).unwrap().1.as_mut().unwrap()
}

pub fn replace(folder: &mut [FolderEntry], name: &str, from: &str, to: &str) {
    let file = bytes(folder, name);
    let text = String::from_utf8(file.clone()).unwrap();
    assert!(text.contains(from), "{name} holds no {from}");
    *file = text.replacen(from, to, 1).into_bytes();
}

/// A case of `tests/broken/cases.txt`.
#[derive(Default)]
pub struct Case {
    pub title: String,
    pub file: String,
    pub from: String,
    pub to: String,
    pub errors: Vec<(String, String)>,
}

pub fn cases() -> Vec<Case> {
    let text = fs::read_to_string(at("tests/broken/cases.txt")).unwrap();
    let blocks = text.split("\n## ").skip(1);
    blocks
        .map(|block| {
            let mut case = Case::default();
            let mut mark = ' ';
            for (number, line) in block.trim_end_matches('\n').lines().enumerate() {
                let start = line.get(..2).map(str::as_bytes);
                match (number, start) {
                    (0, _) => case.title = line.to_owned(),
                    (1, _) => case.file = line.to_owned(),
                    (_, Some([first @ (b'-' | b'+' | b'=' | b'~'), b' '])) => {
                        mark = char::from(*first);
                        let rest = line[2..].to_owned();
                        match mark {
                            '-' => case.from = rest,
                            '+' => case.to = rest,
                            '=' => case.errors.push((rest, String::new())),
                            _ => case.errors.last_mut().unwrap().1 = rest,
                        }
                    }
                    _ if mark == '-' => case.from = format!("{}\n{line}", case.from),
                    _ if mark == '+' => case.to = format!("{}\n{line}", case.to),
                    _ => assert_eq!(line, "", "in case “{}”", case.title),
                }
            }
            case
        })
        .collect()
}
