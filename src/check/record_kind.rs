//! The kinds of records that others refer to, and their names in messages.

/// A kind of record that others refer to by its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum RecordKind {
    Topic,
    Unit,
    Source,
    Fact,
    Event,
    Relation,
    Country,
    Person,
    /// A story or an article, by its slug.
    Story,
    Term,
    Page,
}

impl RecordKind {
    /// Its name in a message, and in the plural.
    pub(super) fn nouns(self) -> (&'static str, &'static str) {
        match self {
            Self::Topic => ("topic", "topics"),
            Self::Unit => ("unit", "units"),
            Self::Source => ("source", "sources"),
            Self::Fact => ("fact", "facts"),
            Self::Event => ("event", "events"),
            Self::Relation => ("relation", "relations"),
            Self::Country => ("partner country", "partner countries"),
            Self::Person => ("person", "people"),
            Self::Story => ("story or article", "stories and articles"),
            Self::Term => ("glossary entry", "glossary entries"),
            Self::Page => ("page", "pages"),
        }
    }
}
