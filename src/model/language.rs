//! A language of the site: its tag, its addresses, and how it writes numbers and dates.

use super::date::DateWords;
use super::decode::record;

record! {
    /// One language that every page is written in.
    pub struct Language {
        /// BCP 47 tag, as in `lang` and `hreflang`: `en`, `zh-Hans`.
        pub tag: String,
        /// First segment of the language's addresses; empty for the default language.
        pub prefix: String,
        /// The language's name in itself, as the language switch shows it.
        pub name: String,
        /// Locale as Open Graph writes it: `en_US`.
        pub locale: String,
        /// How numbers are written.
        pub numbers: NumberWords,
        /// How dates are written.
        pub dates: DateWords,
    }
}

impl Language {
    /// The path of one of the language's own files: `feed.xml`, `zh/feed.xml`.
    pub fn path(&self, file: &str) -> String {
        if self.prefix.is_empty() { file.to_owned() } else { [&self.prefix, "/", file].concat() }
    }
}

record! {
    /// How a language writes numbers.
    pub struct NumberWords {
        /// Mark between groups of three digits.
        pub group: String,
        /// Mark before decimals.
        pub decimal: String,
        /// Fewest digits before a group mark is set: 4 writes `1,500`, 5 writes `1500`.
        pub group_from: usize,
        /// Words for ten thousand, its square and so on, one letter each: `万亿` writes `5万` for 50000.
        #[cfg_attr(feature = "check", schemars(default))]
        pub myriads: Option<String>,
    }
}
