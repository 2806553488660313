//! The markup of texts: placeholders in braces.
//!
//! `{beds-planned}` inserts a figure, `{event:opened}` the date of an event, `{person:hong-li}` and `{partner:jp}` a
//! name, `{term:cmi}` or `{term:cmi|words}` a glossary entry, `{page:timeline|words}` a link to a page.

use std::fmt;

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Literal words.
    Words(&'a str),
    /// A reference to a record.
    Reference {
        /// What it refers to.
        kind: Kind,
        /// Its id.
        id: &'a str,
        /// The words to show; by default, the name or value of the record.
        words: Option<&'a str>,
    },
}

/// What a placeholder refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A fact, written without a prefix.
    Fact,
    /// An event, whose date is shown.
    Event,
    /// A person.
    Person,
    /// A partner country, by its lower-case code.
    Partner,
    /// A glossary entry.
    Term,
    /// A page, by its path without slashes.
    Page,
}

impl Kind {
    /// The prefix before the colon.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Fact => "fact",
            Self::Event => "event",
            Self::Person => "person",
            Self::Partner => "partner",
            Self::Term => "term",
            Self::Page => "page",
        }
    }

    fn from_prefix(prefix: &str) -> Option<Self> {
        [Self::Fact, Self::Event, Self::Person, Self::Partner, Self::Term, Self::Page]
            .into_iter()
            .find(|kind| kind.prefix() == prefix)
    }
}

/// Why the markup of a text is invalid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkupError<'a> {
    /// An opening brace without a closing one.
    Unclosed(&'a str),
    /// A closing brace without an opening one.
    Unopened,
    /// Braces without an id.
    Empty,
    /// The prefix before the colon is not a kind.
    UnknownKind(&'a str),
}

impl fmt::Display for MarkupError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unclosed(rest) => write!(f, "the brace before “{rest}” is never closed; write {{id}}"),
            Self::Unopened => f.write_str("a closing brace without an opening one; write {id}"),
            Self::Empty => f.write_str("empty braces; write the id of a fact, such as {beds-planned}"),
            Self::UnknownKind(kind) => {
                write!(f, "“{kind}:” is no kind of reference; use event:, person:, partner:, term: or page:")
            }
        }
    }
}

/// Splits a text into its pieces, in order.
///
/// # Errors
/// The first invalid placeholder.
pub fn parse(text: &str) -> Result<Vec<Piece<'_>>, MarkupError<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, from)) = rest.find(['{', '}']).and_then(|at| rest.split_at_checked(at)) {
        if !before.is_empty() {
            pieces.push(Piece::Words(before));
        }
        let Some(inside) = from.strip_prefix('{') else { return Err(MarkupError::Unopened) };
        let Some((mark, after)) = inside.split_once('}') else {
            return Err(MarkupError::Unclosed(inside));
        };
        pieces.push(reference(mark)?);
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    Ok(pieces)
}

/// Splits a text into its pieces. An invalid text, which the content check refuses, is a single piece of words, so that
/// readers still see all of it.
pub fn parse_or_words(text: &str) -> Vec<Piece<'_>> {
    parse(text).unwrap_or_else(|_| vec![Piece::Words(text)])
}

fn reference(mark: &str) -> Result<Piece<'_>, MarkupError<'_>> {
    let (target, words) = match mark.split_once('|') {
        Some((target, words)) => (target, Some(words)),
        None => (mark, None),
    };
    let (kind, id) = match target.split_once(':') {
        Some((prefix, id)) => (Kind::from_prefix(prefix).ok_or(MarkupError::UnknownKind(prefix))?, id),
        None => (Kind::Fact, target),
    };
    if id.trim().is_empty() {
        return Err(MarkupError::Empty);
    }
    Ok(Piece::Reference { kind, id, words })
}
