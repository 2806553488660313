//! Makes the JSON that the app embeds out of the content folder: without white space, with its dates
//! worked out, and without what only written pages, the search and the page of figures need, which
//! the app fetches when one of them is opened.

#[cfg(feature = "browser")]
#[expect(
    dead_code,
    unused_imports,
    reason = "the model is whole; the build reads and writes content with a part of it"
)]
mod model;

fn main() {
    println!("cargo::rerun-if-env-changed=ATLAS_CONTENT");
    #[cfg(feature = "browser")]
    if let Err(error) = embed::embed() {
        // The content check says where and how to mend it.
        println!("cargo::error={error}");
    }
}

/// What only the app needs; the native programs read the content folder themselves.
#[cfg(feature = "browser")]
mod embed {
    use std::path::PathBuf;
    use std::{env, fs};

    use crate::model::content::{Content, folder};
    use crate::model::phrase::{BUILT, FETCHED as LATE};
    use crate::model::tree::Tree;
    use crate::model::worked_out::leave_out_words;

    /// What is left out of the embedded JSON: a file, and the key that each of its records lacks.
    const FETCHED: [(&str, &str); 3] = [("stories", "sections"), ("news", "sections"), ("sources", "paragraphs")];

    pub fn embed() -> Result<(), String> {
        let dir = PathBuf::from(env::var_os("ATLAS_CONTENT").unwrap_or_else(|| "content".into()));
        println!("cargo::rerun-if-changed={}", dir.display());
        let read = |file| {
            let text = fs::read_to_string(dir.join(file)).map_err(|error| error.to_string())?;
            Tree::parse(&text)
        };
        let mut content = folder(read).map_err(|error| error.to_string())?;
        Content::from_folder(&mut content).map_err(|error| error.to_string())?;
        leave_out_words(&mut content);
        leave_out_texts(&mut content);
        let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("content.json");
        fs::write(&out, content.to_json()).map_err(|error| format!("{}: {error}", out.display()))
    }

    /// Leaves texts of all records without words.
    fn empty(records: Option<&mut Tree>, keys: &[&str]) {
        for record in records.map_or(&mut [][..], Tree::items_mut) {
            for key in keys {
                if let Some(text) = record.get_mut(key) {
                    *text = Tree::Record(Vec::new());
                }
            }
        }
    }

    /// What a figure counts is embedded where sources differ, and its context where the overview has
    /// its card: nothing else is shown before the written texts or the drawn cards have come.
    fn leave_out_words_of_facts(content: &mut Tree) {
        let ids = |list: Option<&Tree>| -> Vec<String> {
            list.map_or(&[][..], Tree::items).iter().filter_map(|id| Some(id.text()?.to_owned())).collect()
        };
        let differing: Vec<String> = content
            .get("disagreements")
            .map_or(&[][..], Tree::items)
            .iter()
            .flat_map(|record| ids(record.get("facts")))
            .collect();
        let headlines = ids(content.get("site").and_then(|site| site.get("headlines")));
        for fact in content.get_mut("facts").map_or(&mut [][..], Tree::items_mut) {
            let is_in = |list: &[String]| {
                fact.get("id").and_then(Tree::text).is_some_and(|id| list.iter().any(|own| own == id))
            };
            let (counted, carded) = (is_in(&differing), is_in(&headlines));
            if !counted && let Some(definition) = fact.get_mut("definition") {
                *definition = Tree::Record(Vec::new());
            }
            if !carded {
                fact.remove("context");
            }
        }
    }

    fn leave_out_texts(content: &mut Tree) {
        for (file, key) in FETCHED {
            for record in content.get_mut(file).map_or(&mut [][..], Tree::items_mut) {
                record.remove(key);
            }
        }
        // Terms are named where texts refer to them.
        if let Some(glossary) = content.get_mut("glossary") {
            *glossary = Tree::List(Vec::new());
        }
        empty(content.get_mut("sources"), &["title", "note"]);
        leave_out_words_of_facts(content);
        let phrases = content.get_mut("phrases").map_or(&mut [][..], Tree::items_mut);
        for phrase in BUILT.iter().chain(LATE) {
            if let Some(text) = phrases.get_mut(phrase.place()) {
                *text = Tree::Record(Vec::new());
            }
        }
        if let Some(about) = content.get_mut("site").and_then(|site| site.get_mut("about")) {
            about.remove("sections");
        }
    }
}
