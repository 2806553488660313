//! Which rule holds at which place: the table to look into first.

use super::super::context::{Context, Thing};
use super::super::problems::Problems;
use super::super::spot::Spot;
use super::{block, record, reference, scalar};

/// What is asked of a value.
#[derive(Clone, Copy, Debug)]
enum Rule {
    /// Records whose ids are well written and stand once.
    Records,
    /// The id of something.
    Refers(Thing),
    /// Ids of things, each once.
    References(Thing),
    /// Ids of things, each once, and at least so many.
    AtLeast(usize, Thing),
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
    Stamp,
    Color,
    Position,
    /// West, south, east, north.
    Frame,
    Origin,
    Words,
    Countries,
    /// Codes of partner countries.
    Partners,
}

use Rule::{
    AtLeast, Block, Color, Countries, Date, Dated, Earlier, Frame, Origin, Partners, Position, Records, References,
    Refers, Sources, SourcesOrNone, Stamp, Words,
};

/// File, path with `*` for any item, rule.
const RULES: &[(&str, &str, Rule)] = &[
    ("site.json", "origin", Origin),
    ("site.json", "updated", Stamp),
    ("site.json", "license", Words),
    ("site.json", "headlines", References(Thing::Fact)),
    ("site.json", "institution.kind", Words),
    ("site.json", "institution.sources", Sources),
    ("site.json", "languages.*.name", Words),
    ("site.json", "languages.*.locale", Words),
    ("site.json", "languages.*.numbers.decimal", Words),
    ("site.json", "languages.*.numbers.myriads", Words),
    ("site.json", "eras.*.date", Dated),
    ("site.json", "eras.*.sources", Sources),
    ("site.json", "about.sections", Records),
    ("site.json", "about.sections.*.blocks.*", Block),
    ("site.json", "about.sections.*.blocks.*.sources", SourcesOrNone),
    ("site.json", "about.sections.*.blocks.*.facts", References(Thing::Fact)),
    ("site.json", "about.sections.*.blocks.*.events", References(Thing::Event)),
    ("site.json", "about.sections.*.blocks.*.items.*.sources", SourcesOrNone),
    ("topics.json", "", Records),
    ("topics.json", "*.within", Earlier),
    ("topics.json", "*.light", Color),
    ("topics.json", "*.dark", Color),
    ("units.json", "", Records),
    ("sources.json", "", Records),
    ("sources.json", "*.language", Words),
    ("facts.json", "", Records),
    ("facts.json", "*.topic", Refers(Thing::Topic)),
    ("facts.json", "*.unit", Refers(Thing::Unit)),
    ("facts.json", "*.as_of", Date),
    ("facts.json", "*.whole", Refers(Thing::Fact)),
    ("facts.json", "*.beside", References(Thing::Fact)),
    ("facts.json", "*.sources", Sources),
    ("disagreements.json", "", Records),
    ("disagreements.json", "*.facts", AtLeast(2, Thing::Fact)),
    ("events.json", "", Records),
    ("events.json", "*.date", Date),
    ("events.json", "*.topics", AtLeast(1, Thing::Topic)),
    ("events.json", "*.facts", References(Thing::Fact)),
    ("events.json", "*.people", References(Thing::Person)),
    ("events.json", "*.story", Refers(Thing::Story)),
    ("events.json", "*.sources", Sources),
    ("partners.json", "home.position", Position),
    ("partners.json", "relations", Records),
    ("partners.json", "relations.*.fact", Refers(Thing::Fact)),
    ("partners.json", "countries", Countries),
    ("partners.json", "countries.*.relation", Refers(Thing::Relation)),
    ("partners.json", "countries.*.position", Position),
    ("partners.json", "countries.*.facts", References(Thing::Fact)),
    ("partners.json", "countries.*.sources", Sources),
    ("map.json", "drawn.data", Words),
    ("map.json", "drawn.version", Words),
    ("map.json", "drawn.countries", Partners),
    ("map.json", "review", Words),
    ("map.json", "home.frame", Frame),
    ("map.json", "home.places", Records),
    ("map.json", "home.places.*.position", Position),
    ("map.json", "home.places.*.fact", Refers(Thing::Fact)),
    ("map.json", "home.places.*.sources", Sources),
    ("people.json", "", Records),
    ("people.json", "*.sources", Sources),
    ("stories.json", "", Records),
    ("stories.json", "*.topic", Refers(Thing::Topic)),
    ("stories.json", "*.sections", Records),
    ("stories.json", "*.sections.*.blocks.*", Block),
    ("stories.json", "*.sections.*.blocks.*.sources", SourcesOrNone),
    ("stories.json", "*.sections.*.blocks.*.facts", References(Thing::Fact)),
    ("stories.json", "*.sections.*.blocks.*.events", References(Thing::Event)),
    ("stories.json", "*.sections.*.blocks.*.items.*.sources", Sources),
    ("news.json", "", Records),
    ("news.json", "*.topic", Refers(Thing::Topic)),
    ("news.json", "*.event", Refers(Thing::Event)),
    ("news.json", "*.published", Stamp),
    ("news.json", "*.sections", Records),
    ("news.json", "*.sections.*.blocks.*", Block),
    ("news.json", "*.sections.*.blocks.*.sources", SourcesOrNone),
    ("news.json", "*.sections.*.blocks.*.facts", References(Thing::Fact)),
    ("news.json", "*.sections.*.blocks.*.events", References(Thing::Event)),
    ("news.json", "*.sections.*.blocks.*.items.*.sources", Sources),
    ("glossary.json", "", Records),
    ("glossary.json", "*.also.*", Words),
    ("glossary.json", "*.sources", Sources),
];

/// Applies the rules that hold at a value.
pub(super) fn apply(spot: &Spot<'_>, context: &Context<'_>, problems: &mut Problems) {
    for (_, _, rule) in RULES.iter().filter(|(file, pattern, _)| *file == spot.file && spot.path.fits(pattern)) {
        match *rule {
            Records => record::check(spot, problems),
            Countries => record::check_countries(spot, problems),
            Partners => record::check_partners(spot, context, problems),
            Frame => scalar::frame(spot, problems),
            Refers(thing) => reference::check(spot, thing, context, problems),
            References(thing) => reference::check_list(spot, thing, 0, context, problems),
            AtLeast(count, thing) => reference::check_list(spot, thing, count, context, problems),
            Sources => reference::check_sources(spot, true, context, problems),
            SourcesOrNone => reference::check_sources(spot, false, context, problems),
            Block => block::check(spot, problems),
            Date => scalar::date(spot, problems),
            Dated => scalar::dated(spot, problems),
            Earlier => record::check_earlier(spot, context, problems),
            Stamp => scalar::stamp(spot, problems),
            Color => scalar::color(spot, problems),
            Position => scalar::position(spot, problems),
            Origin => scalar::origin(spot, problems),
            Words => scalar::words(spot, problems),
        }
    }
}
