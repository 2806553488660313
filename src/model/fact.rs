//! A figure with what it counts, as of when, and by whose word.

use super::date::Date;
use super::decode::{Decode, Faults, choice, record, word};
use super::quantity::{Comparator, Value};
use super::source::Locator;
use super::text::Text;
use super::tree::Tree;

record! {
    /// One figure of the institution; the only place where its number stands.
    pub struct Fact {
        /// The name used in placeholders, addresses and downloads.
        pub id: String,
        /// The topic it is listed under.
        pub topic: String,
        /// The number.
        pub value: Value,
        /// How the source qualifies the number.
        #[cfg_attr(feature = "check", schemars(default))]
        pub comparator: Comparator,
        /// What one of it is; an id of `units.json`.
        pub unit: String,
        /// The date it holds for; absent where the source states none.
        #[cfg_attr(feature = "check", schemars(default))]
        pub as_of: Option<Date>,
        /// Whether the editors counted it from a list in the source, which gives no number.
        #[cfg_attr(feature = "check", schemars(default))]
        pub counted: bool,
        /// What it is drawn as.
        pub drawing: Drawing,
        /// The fact that this one is a part of, for `"drawing": "part"`.
        #[cfg_attr(feature = "check", schemars(default))]
        pub whole: Option<String>,
        /// Facts that are shown in a row beside it, for `"drawing": "row"`.
        #[cfg_attr(feature = "check", schemars(default))]
        pub beside: Vec<String>,
        /// What it is, in a few words.
        pub label: Text,
        /// What exactly is counted.
        pub definition: Text,
        /// What it stands next to: a sentence of context, which may hold placeholders.
        #[cfg_attr(feature = "check", schemars(default))]
        pub context: Option<Text>,
        /// The paragraphs that state it.
        pub sources: Vec<Locator>,
    }
}

choice! {
    /// What a figure is drawn as: what it is, never to a false scale.
    pub enum Drawing {
        /// A share of a hundred.
        Share = "share",
        /// A part of another fact.
        Part = "part",
        /// One mark for each.
        Marks = "marks",
        /// A place in an order.
        Rank = "rank",
        /// A number beside others that share no scale with it.
        Row = "row",
        /// A number alone.
        Plain = "plain",
    }
}

record! {
    /// What one of a figure is.
    pub struct Unit {
        /// The name used by facts and in downloads.
        pub id: String,
        /// How a number of it is written, around `{n}`: "{n} beds".
        pub pattern: Text,
        /// A symbol that follows the number in running text too: `%`.
        #[cfg_attr(feature = "check", schemars(default))]
        pub symbol: Option<String>,
    }
}

impl Decode for Drawing {
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        word(tree, faults, Self::from_name, Self::Plain)
    }
}
