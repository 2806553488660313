//! Addresses: the only place where they are read and written.
//!
//! An address is a page in a language, with a query and a fragment. It stands
//! under a base (`/` or `/sub/path/`); pages are `BASE PREFIX/ PATH/`.

mod encoding;
mod query;

pub use query::{Query, Years};

use crate::model::content::Content;
use crate::model::language::Language;

/// A page of the site, in no language yet.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// Who, headline figures, time and map in small, latest news.
    Overview,
    /// The timeline.
    Timeline,
    /// The map.
    Partners,
    /// Every figure.
    Facts,
    /// A story, by its id.
    Story(String),
    /// The list of news.
    News,
    /// An article, by its id.
    Article(String),
    /// The search.
    Search,
    /// Sources, method, privacy, glossary.
    About,
    /// Any unknown path.
    NotFound,
}

impl Page {
    /// Every page that has an address of its own, in the order of the navigation.
    pub fn all(content: &Content) -> Vec<Self> {
        let mut pages = vec![Self::Overview, Self::Timeline, Self::Partners, Self::Facts];
        pages.extend(content.stories.iter().map(|story| Self::Story(story.id.clone())));
        pages.push(Self::News);
        pages.extend(content.news.iter().map(|article| Self::Article(article.id.clone())));
        pages.push(Self::Search);
        pages.push(Self::About);
        pages
    }

    /// The path under the language's prefix: empty, or segments that each end in `/`.
    pub fn path(&self) -> String {
        match self {
            Self::Overview => String::new(),
            Self::Timeline => "timeline/".to_owned(),
            Self::Partners => "partners/".to_owned(),
            Self::Facts => "facts/".to_owned(),
            Self::Story(id) => [id, "/"].concat(),
            Self::News => "news/".to_owned(),
            Self::Article(id) => ["news/", id, "/"].concat(),
            Self::Search => "search/".to_owned(),
            Self::About => "about/".to_owned(),
            Self::NotFound => "404.html".to_owned(),
        }
    }

    /// Which files the page is drawn from, besides the content that the app embeds.
    pub fn needs(&self) -> Needs {
        Needs {
            map: matches!(self, Self::Overview | Self::Partners) || matches!(self, Self::Story(id) if id == NETWORK),
            cards: matches!(self, Self::Facts),
            texts: matches!(self, Self::Story(_) | Self::Article(_) | Self::Search | Self::About),
        }
    }

    /// The page at a path under the language's prefix; forgives a missing last
    /// slash and a written-out `index.html`.
    fn from_path(path: &str, content: &Content) -> Self {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let path = path.strip_suffix('/').unwrap_or(path);
        Self::all(content)
            .into_iter()
            .find(|page| {
                let own = page.path();
                own.strip_suffix('/').unwrap_or(&own) == path
            })
            .unwrap_or(Self::NotFound)
    }
}

/// The story that shows the map at home.
pub const NETWORK: &str = "network";

/// Which files a page is drawn from, besides the content that the app embeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needs {
    /// The map of partners.
    pub map: bool,
    /// The written texts.
    pub texts: bool,
    /// The cards of all figures, in the language of the page.
    pub cards: bool,
}

/// A page in a language, with what the address adds to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub page: Page,
    /// Which of the site's languages, by its place in `site.json`.
    pub language: usize,
    /// What stands after `?`.
    pub query: Query,
    /// What stands after `#`, decoded; empty where there is none.
    pub fragment: String,
}

impl Address {
    /// The plain address of a page.
    pub fn of(page: Page, language: usize) -> Self {
        Self { page, language, query: Query::default(), fragment: String::new() }
    }

    /// The same with a fragment.
    pub fn at(mut self, fragment: impl Into<String>) -> Self {
        self.fragment = fragment.into();
        self
    }

    /// The same with a query.
    pub fn with(mut self, query: Query) -> Self {
        self.query = query;
        self
    }

    /// Reads what follows the origin in an address: path, `?query`, `#fragment`.
    ///
    /// Every string is an address: an unknown path is the not-found page, in the
    /// language whose prefix the path has.
    pub fn parse(text: &str, base: &Base, content: &Content) -> Self {
        let (rest, fragment) = text.split_once('#').unwrap_or((text, ""));
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let path = encoding::decode(path, false);
        let fragment = encoding::decode(fragment, false);
        let query = Query::parse(query);
        let Some(path) = base.strip(&path) else {
            return Self { page: Page::NotFound, language: 0, query, fragment };
        };
        let (language, path) = split_language(path, &content.site.languages);
        Self { page: Page::from_path(path, content), language, query, fragment }
    }

    /// Writes the address, from the base on.
    pub fn print(&self, base: &Base, content: &Content) -> String {
        let mut out = base.0.clone();
        if let Some(language) = content.site.languages.get(self.language)
            && !language.prefix.is_empty()
        {
            out.push_str(&language.prefix);
            out.push('/');
        }
        encoding::encode_into(&mut out, &self.page.path(), encoding::Part::Path);
        self.query.print_into(&mut out);
        if !self.fragment.is_empty() {
            out.push('#');
            encoding::encode_into(&mut out, &self.fragment, encoding::Part::Fragment);
        }
        out
    }
}

/// Splits a language's prefix off a path; the language without a prefix has all the rest.
fn split_language<'a>(path: &'a str, languages: &[Language]) -> (usize, &'a str) {
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    languages.iter().position(|language| !language.prefix.is_empty() && language.prefix == first).map_or_else(
        || (languages.iter().position(|language| language.prefix.is_empty()).unwrap_or(0), path),
        |index| (index, rest),
    )
}

/// The path that the site stands under; begins and ends with `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// From a configured public path; adds the slashes that are missing.
    pub fn new(path: &str) -> Self {
        let path = path.trim_matches('/');
        if path.is_empty() { Self("/".to_owned()) } else { Self(["/", path, "/"].concat()) }
    }

    /// The base itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of a file at the site's root.
    pub fn file(&self, name: &str) -> String {
        [&self.0, name].concat()
    }

    /// The part of a path under the base; `None` outside it.
    fn strip<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(self.0.as_str()).or_else(|| (path == self.0.trim_end_matches('/')).then_some(""))
    }
}
