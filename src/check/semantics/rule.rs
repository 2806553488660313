//! The table of rules: which rule applies to which values. Start reading here.

use super::{block, record, reference, scalar};
use crate::check::content_folder::ContentFolder;
use crate::check::json::JsonNode;
use crate::check::problems::Problems;
use crate::check::record_kind::RecordKind;

/// A requirement on a value.
#[derive(Clone, Copy, Debug)]
enum Rule {
    /// Records with well-written ids, each used once.
    Records,
    /// The id of a record.
    Refers(RecordKind),
    /// Ids of records, each once.
    References(RecordKind),
    /// Ids of records, each once, and at least this many.
    AtLeast(usize, RecordKind),
    /// Locators, at least one.
    Sources,
    /// Locators, or none.
    SourcesOrNone,
    /// One block of written text.
    Block,
    Date,
    /// A date with a year.
    Dated,
    /// The id of an earlier record of the same list.
    Earlier,
    Timestamp,
    Color,
    Position,
    /// West, south, east, north.
    Frame,
    Origin,
    WebAddress,
    NonEmpty,
    Countries,
    /// Codes of partner countries.
    Partners,
}

use Rule::{
    AtLeast, Block, Color, Countries, Date, Dated, Earlier, Frame, NonEmpty, Origin, Partners, Position, Records,
    References, Refers, Sources, SourcesOrNone, Timestamp, WebAddress,
};

/// File, path with `*` for any item, rule.
const RULES: &[(&str, &str, Rule)] = &[
    ("site.json", "origin", Origin),
    ("site.json", "updated", Timestamp),
    ("site.json", "license", NonEmpty),
    ("site.json", "headlines", References(RecordKind::Fact)),
    ("site.json", "fields.facts", AtLeast(2, RecordKind::Fact)),
    ("site.json", "institution.kind", NonEmpty),
    ("site.json", "institution.sources", Sources),
    ("site.json", "languages.*.name", NonEmpty),
    ("site.json", "languages.*.locale", NonEmpty),
    ("site.json", "languages.*.numbers.decimal", NonEmpty),
    ("site.json", "languages.*.numbers.myriads", NonEmpty),
    ("site.json", "eras.*.date", Dated),
    ("site.json", "eras.*.sources", Sources),
    ("site.json", "about.sections", Records),
    ("site.json", "about.sections.*.blocks.*", Block),
    ("site.json", "about.sections.*.blocks.*.sources", SourcesOrNone),
    ("site.json", "about.sections.*.blocks.*.facts", References(RecordKind::Fact)),
    ("site.json", "about.sections.*.blocks.*.events", References(RecordKind::Event)),
    ("site.json", "about.sections.*.blocks.*.items.*.sources", SourcesOrNone),
    ("topics.json", "", Records),
    ("topics.json", "*.within", Earlier),
    ("topics.json", "*.light", Color),
    ("topics.json", "*.dark", Color),
    ("units.json", "", Records),
    ("sources.json", "", Records),
    ("sources.json", "*.language", NonEmpty),
    ("sources.json", "*.url", WebAddress),
    ("facts.json", "", Records),
    ("facts.json", "*.topic", Refers(RecordKind::Topic)),
    ("facts.json", "*.unit", Refers(RecordKind::Unit)),
    ("facts.json", "*.as_of", Date),
    ("facts.json", "*.whole", Refers(RecordKind::Fact)),
    ("facts.json", "*.beside", References(RecordKind::Fact)),
    ("facts.json", "*.sources", Sources),
    ("disagreements.json", "", Records),
    ("disagreements.json", "*.facts", AtLeast(2, RecordKind::Fact)),
    ("events.json", "", Records),
    ("events.json", "*.date", Date),
    ("events.json", "*.topics", AtLeast(1, RecordKind::Topic)),
    ("events.json", "*.facts", References(RecordKind::Fact)),
    ("events.json", "*.people", References(RecordKind::Person)),
    ("events.json", "*.story", Refers(RecordKind::Story)),
    ("events.json", "*.sources", Sources),
    ("partners.json", "home.position", Position),
    ("partners.json", "relations", Records),
    ("partners.json", "relations.*.fact", Refers(RecordKind::Fact)),
    ("partners.json", "relations.*.sources", SourcesOrNone),
    ("partners.json", "countries", Countries),
    ("partners.json", "countries.*.relation", Refers(RecordKind::Relation)),
    ("partners.json", "countries.*.position", Position),
    ("partners.json", "countries.*.facts", References(RecordKind::Fact)),
    ("partners.json", "countries.*.sources", Sources),
    ("map.json", "drawn.data", NonEmpty),
    ("map.json", "drawn.version", NonEmpty),
    ("map.json", "drawn.countries", Partners),
    ("map.json", "review", NonEmpty),
    ("map.json", "home.frame", Frame),
    ("map.json", "home.places", Records),
    ("map.json", "home.places.*.position", Position),
    ("map.json", "home.places.*.fact", Refers(RecordKind::Fact)),
    ("map.json", "home.places.*.sources", Sources),
    ("people.json", "", Records),
    ("people.json", "*.sources", Sources),
    ("stories.json", "", Records),
    ("stories.json", "*.topic", Refers(RecordKind::Topic)),
    ("stories.json", "*.lead", Refers(RecordKind::Fact)),
    ("stories.json", "*.sections", Records),
    ("stories.json", "*.sections.*.blocks.*", Block),
    ("stories.json", "*.sections.*.blocks.*.sources", SourcesOrNone),
    ("stories.json", "*.sections.*.blocks.*.facts", References(RecordKind::Fact)),
    ("stories.json", "*.sections.*.blocks.*.events", References(RecordKind::Event)),
    ("stories.json", "*.sections.*.blocks.*.items.*.sources", Sources),
    ("news.json", "", Records),
    ("news.json", "*.topic", Refers(RecordKind::Topic)),
    ("news.json", "*.event", Refers(RecordKind::Event)),
    ("news.json", "*.published", Timestamp),
    ("news.json", "*.sections", Records),
    ("news.json", "*.sections.*.blocks.*", Block),
    ("news.json", "*.sections.*.blocks.*.sources", SourcesOrNone),
    ("news.json", "*.sections.*.blocks.*.facts", References(RecordKind::Fact)),
    ("news.json", "*.sections.*.blocks.*.events", References(RecordKind::Event)),
    ("news.json", "*.sections.*.blocks.*.items.*.sources", Sources),
    ("glossary.json", "", Records),
    ("glossary.json", "*.also.*", NonEmpty),
    ("glossary.json", "*.sources", Sources),
];

/// Applies the rules for a value.
pub(super) fn apply(node: &JsonNode<'_>, folder: &ContentFolder<'_>, problems: &mut Problems) {
    for (_, _, rule) in RULES.iter().filter(|(file, pattern, _)| *file == node.file && node.path.fits(pattern)) {
        match *rule {
            Records => record::check(node, problems),
            Countries => record::check_countries(node, problems),
            Partners => record::check_partners(node, folder, problems),
            Frame => scalar::frame(node, problems),
            Refers(kind) => reference::check(node, kind, folder, problems),
            References(kind) => reference::check_list(node, kind, 0, folder, problems),
            AtLeast(count, kind) => reference::check_list(node, kind, count, folder, problems),
            Sources => reference::check_sources(node, true, folder, problems),
            SourcesOrNone => reference::check_sources(node, false, folder, problems),
            Block => block::check(node, problems),
            Date => scalar::date(node, problems),
            Dated => scalar::dated(node, problems),
            Earlier => record::check_earlier(node, folder, problems),
            Timestamp => scalar::timestamp(node, problems),
            Color => scalar::color(node, problems),
            Position => scalar::position(node, problems),
            Origin => scalar::origin(node, problems),
            WebAddress => scalar::web_address(node, problems),
            NonEmpty => scalar::non_empty(node, problems),
        }
    }
}
