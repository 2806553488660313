//! Pictures made at build: one of each page, to be shared, and one of each figure, to be kept.
//!
//! `resvg` with a font would need less code here, but no letter may be lost, and a font with every Chinese
//! character is more than 10 MB to commit. So text is drawn with tiny-skia from the outlines of the content's
//! own letters (`glyphs.txt`, made by `tools/lettering`), and the build names every letter that has none.

mod canvas;
mod fact;
pub mod glyphs;
mod page;
mod palette;
mod raster;
mod shape;
mod svg;
mod wrap;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::thread;

use super::Build;
use crate::content::fact::Fact;
use crate::content::language::{Language, LanguageId};
use crate::route::Page;
use canvas::Canvas;
use svg::Description;

pub use fact::source_line;

/// All pictures of a build.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Pictures {
    /// Every picture by its path in the site. Nothing in them depends on when or where they are made.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The letters that have no glyph, for the build to report.
    pub missing_glyphs: BTreeSet<char>,
}

impl Pictures {
    /// What the build says if a letter has no glyph, and what to do about it.
    pub fn warning(&self) -> Option<String> {
        let letters: String = self.missing_glyphs.iter().collect();
        (!letters.is_empty()).then(|| {
            format!(
                "pictures lack the letters “{letters}”: run “npm ci && npm run generate” in tools/lettering, and build again"
            )
        })
    }

    fn add(&mut self, path: String, bytes: Vec<u8>, canvas: &Canvas) {
        self.files.insert(path, bytes);
        self.missing_glyphs.extend(canvas.missing_glyphs());
    }
}

/// Which pictures a build draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// All of them.
    All,
    /// Those of figures, which pages link to. Those of pages are for other sites, which see no page that is worked on.
    OfFigures,
}

/// Draws the pictures that are wanted.
///
/// # Errors
/// A picture that cannot be encoded.
pub fn pictures(build: &Build, wanted: Wanted) -> io::Result<Pictures> {
    // Pictures are most of the work of a build, and the languages' do not depend on each other.
    let mut pictures = Pictures::default();
    thread::scope(|scope| {
        let languages = build.content.site.languages.with_ids();
        let drawings: Vec<_> =
            languages.map(|(id, language)| scope.spawn(move || in_language(build, wanted, id, language))).collect();
        drawings.into_iter().try_for_each(|drawing| {
            let drawn = drawing.join().map_err(|_| io::Error::other("a picture could not be drawn"))??;
            pictures.files.extend(drawn.files);
            pictures.missing_glyphs.extend(drawn.missing_glyphs);
            Ok(())
        })
    })
    .map(|()| pictures)
}

fn in_language(build: &Build, wanted: Wanted, id: LanguageId, language: &Language) -> io::Result<Pictures> {
    let mut pictures = Pictures::default();
    let pages = if wanted == Wanted::All { Page::all(build.content) } else { Vec::new() };
    for page in pages {
        let canvas = page::draw(build, &page, language);
        pictures.add(page_picture(&page, language), canvas.png()?, &canvas);
    }
    for fact in &build.content.facts {
        let canvas = fact::draw(build, fact, id);
        let text = fact::description(build, fact, id);
        let title = fact.label.get(language);
        let svg = canvas.svg(&Description { language: &language.tag, title, text: &text })?;
        pictures.add(fact_picture(fact, language, "svg"), svg.into_bytes(), &canvas);
        pictures.add(fact_picture(fact, language, "png"), canvas.png()?, &canvas);
    }
    Ok(pictures)
}

/// The path of a page's picture.
pub(super) fn page_picture(page: &Page, language: &Language) -> String {
    let path = page.path();
    let name = if path.is_empty() { "overview".to_owned() } else { path.trim_end_matches('/').replace('/', "-") };
    format!("pictures/pages/{name}.{}.png", language.tag)
}

/// The path of a figure's picture; `extension` is `svg` or `png`.
fn fact_picture(fact: &Fact, language: &Language, extension: &str) -> String {
    format!("pictures/{}.{}.{extension}", fact.id, language.tag)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::prerender::test_build::build_with;

    #[test]
    fn every_letter_is_drawn_or_named() {
        let build = build_with(|content| {
            let languages = content.site.languages.clone();
            content.facts.truncate(1);
            content.news.clear();
            content.stories.truncate(1);
            content.facts[0].label = content.facts[0].label.map(&languages, |_, _| "𠮷田, Łódź".to_owned());
            let lede = &content.stories[0].lede;
            content.stories[0].description = Some(lede.map(&languages, |_, _| "哮喘\u{b}".to_owned()));
        });
        let drawn = pictures(&build, Wanted::All).unwrap();
        let missing: BTreeSet<char> =
            "𠮷田Łódź哮喘".chars().filter(|letter| !glyphs::has_all(&letter.to_string())).collect();
        assert!(missing.contains(&'𠮷'), "{missing:?}");
        assert_eq!(drawn.missing_glyphs, missing);
        assert!(drawn.warning().unwrap().contains('𠮷'));
    }
}
