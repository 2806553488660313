//! Routes: the only place where addresses are parsed and written.
//!
//! A route is a page in a language, with a query and a fragment. Its address is
//! `BASE PREFIX/ PATH/ ?QUERY #FRAGMENT`, where the base is `/` or `/sub/path/`.

mod query;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

pub use query::{MapView, Query, Years};

use crate::content::Content;
use crate::content::language::{LanguageId, Languages};

/// The story that shows the map of the home region.
pub const HOME_MAP_STORY: &str = "network";

/// A page of the site, in no language yet.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// Who, headline figures, the timeline and the map in small, latest news.
    Overview,
    /// The timeline.
    Timeline,
    /// The map of partners.
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
            Self::Story(id) => format!("{id}/"),
            Self::News => "news/".to_owned(),
            Self::Article(id) => format!("news/{id}/"),
            Self::Search => "search/".to_owned(),
            Self::About => "about/".to_owned(),
            Self::NotFound => "404.html".to_owned(),
        }
    }

    /// The page at a path under the language's prefix; accepts a missing last slash and `index.html`.
    pub fn from_path(path: &str, content: &Content) -> Self {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let path = path.strip_suffix('/').unwrap_or(path);
        match path {
            "" => Self::Overview,
            "timeline" => Self::Timeline,
            "partners" => Self::Partners,
            "facts" => Self::Facts,
            "news" => Self::News,
            "search" => Self::Search,
            "about" => Self::About,
            _ => match path.strip_prefix("news/") {
                Some(id) => content.article(id).map(|article| Self::Article(article.id.clone())),
                None => content.story(path).map(|story| Self::Story(story.id.clone())),
            }
            .unwrap_or(Self::NotFound),
        }
    }

    /// The story or article of a slug.
    pub fn of_slug(slug: &str, content: &Content) -> Option<Self> {
        let story = content.story(slug).map(|story| Self::Story(story.id.clone()));
        story.or_else(|| content.article(slug).map(|article| Self::Article(article.id.clone())))
    }

    /// Whether the page shows a map, whose outlines are a file of their own.
    pub fn has_map(&self) -> bool {
        matches!(self, Self::Overview | Self::Partners) || matches!(self, Self::Story(id) if id == HOME_MAP_STORY)
    }
}

/// A page in a language, with what the address adds to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The page.
    pub page: Page,
    /// The language.
    pub language: LanguageId,
    /// What follows `?`.
    pub query: Query,
    /// What follows `#`, decoded; empty where there is none.
    pub fragment: String,
}

impl Route {
    /// The plain route of a page.
    pub fn to(page: Page, language: LanguageId) -> Self {
        Self { page, language, query: Query::default(), fragment: String::new() }
    }

    /// Whether another route is another state of the same page in the same language.
    pub fn is_same_page(&self, other: &Self) -> bool {
        self.page == other.page && self.language == other.language
    }

    /// The same route with a fragment.
    #[must_use]
    pub fn with_fragment(mut self, fragment: impl Into<String>) -> Self {
        self.fragment = fragment.into();
        self
    }

    /// The same route with a query.
    #[must_use]
    pub fn with_query(mut self, query: Query) -> Self {
        self.query = query;
        self
    }

    /// Parses what follows the origin in an address: path, `?query`, `#fragment`.
    ///
    /// Every string is a route: an unknown path is the not-found page, in the language whose
    /// prefix the path has.
    pub fn parse(address: &str, base: &Base, content: &Content) -> Self {
        let (rest, fragment) = address.split_once('#').unwrap_or((address, ""));
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (path, fragment, query) = (decode(path), decode(fragment), Query::parse(query));
        let Some(path) = base.strip(&path) else {
            return Self { page: Page::NotFound, language: Languages::DEFAULT, query, fragment };
        };
        let (language, path) = split_language(path, &content.site.languages);
        Self { page: Page::from_path(path, content), language, query, fragment }
    }

    /// The address, from the base on.
    pub fn href(&self, base: &Base, content: &Content) -> String {
        let path = content.language(self.language).path(&self.page.path());
        let mut href = format!("{}{}{}", base.as_str(), utf8_percent_encode(&path, PATH), self.query);
        if !self.fragment.is_empty() {
            href.push('#');
            href.extend(utf8_percent_encode(&self.fragment, PATH));
        }
        href
    }
}

/// What is encoded in a path or a fragment: all but letters, digits, `-._~` and `/`.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// Decodes percent-encoding; a text that then is not UTF-8 stays as it came.
fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8().map_or_else(|_| text.to_owned(), std::borrow::Cow::into_owned)
}

/// Splits a language's prefix off a path; the language without a prefix has all the rest.
fn split_language<'a>(path: &'a str, languages: &Languages) -> (LanguageId, &'a str) {
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    match languages.with_prefix(first).filter(|_| !first.is_empty()) {
        Some(language) => (language, rest),
        None => (languages.with_prefix("").unwrap_or(Languages::DEFAULT), path),
    }
}

/// The path that the site is hosted under; begins and ends with `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// From a configured public path; adds the slashes that are missing.
    pub fn new(path: &str) -> Self {
        let path = path.trim_matches('/');
        if path.is_empty() { Self("/".to_owned()) } else { Self(format!("/{path}/")) }
    }

    /// The base itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of a file at the site's root.
    pub fn file(&self, name: &str) -> String {
        format!("{}{name}", self.0)
    }

    /// The part of a path under the base; `None` outside it.
    fn strip<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(self.0.as_str()).or_else(|| (path == self.0.trim_end_matches('/')).then_some(""))
    }
}
