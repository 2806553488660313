//! Plural forms, by the categories of CLDR: "1 award", "8 awards".
//!
//! A unit or a phrase writes them as ICU's MessageFormat does: `{n, plural, one {{n} award} other {{n} awards}}`.
//! Categories that a language has and the text does not are `other`.

use std::borrow::Cow;

/// The categories of CLDR, in the order in which [`Plurals`] counts them.
const CATEGORIES: [&str; 6] = ["other", "zero", "one", "two", "few", "many"];

/// How plural forms are written.
pub const SYNTAX: &str = "{n, plural, one {{n} award} other {{n} awards}}";

/// Which numbers take which plural form in a language, worked out at build: the app has no rules of languages.
///
/// The rules of nearly all languages repeat after a hundred, so two hundred numbers say it for all.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Plurals(String);

impl Plurals {
    /// The category of a number. Fractions are `other`, which they are in nearly all languages.
    pub fn category(&self, number: f64) -> &'static str {
        let number = number.abs();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "not negative; above 2^64 it is that"
        )]
        let whole = number as u64;
        let place = if whole < 200 { whole } else { 100 + whole % 100 };
        let digit = usize::try_from(place).ok().and_then(|place| self.0.as_bytes().get(place));
        let digit = digit.filter(|_| number.fract() == 0.0);
        let category = digit.and_then(|digit| CATEGORIES.get(usize::from(digit.wrapping_sub(b'0'))));
        category.unwrap_or(&"other")
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Plurals {
    /// The rules of a language; one whose rules are not known has one form only.
    pub fn of(language_tag: &str) -> Self {
        use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
        use unic_langid::LanguageIdentifier;

        let language = language_tag.parse().map(|tag: LanguageIdentifier| tag.language).unwrap_or_default();
        // Rules are known by language, whatever the script and the region.
        let id = LanguageIdentifier::from_parts(language, None, None, &[]);
        let Ok(rules) = PluralRules::create(id, PluralRuleType::CARDINAL) else { return Self::default() };
        let digit = |number: u32| match rules.select(number) {
            Ok(PluralCategory::ZERO) => '1',
            Ok(PluralCategory::ONE) => '2',
            Ok(PluralCategory::TWO) => '3',
            Ok(PluralCategory::FEW) => '4',
            Ok(PluralCategory::MANY) => '5',
            Ok(PluralCategory::OTHER) | Err(_) => '0',
        };
        Self((0..200).map(digit).collect())
    }
}

/// A text with the plural forms of one category. A text without plural forms stays as it is.
pub fn select<'a>(text: &'a str, category: &str) -> Cow<'a, str> {
    let Some(Ok((before, forms, after))) = split(text) else { return text.into() };
    let of = |category: &str| forms.iter().find(|(name, _)| *name == category).map(|(_, form)| *form);
    let form = of(category).or_else(|| of("other")).unwrap_or_default();
    format!("{before}{form}{after}").into()
}

/// Every form of a text, by category; for one without plural forms, the text itself.
///
/// # Errors
/// That plural forms are not written as in [`SYNTAX`], or have no `other`.
pub fn forms(text: &str) -> Result<Vec<Cow<'_, str>>, PluralError> {
    match split(text) {
        None => Ok(vec![text.into()]),
        Some(Err(error)) => Err(error),
        Some(Ok((_, forms, _))) => {
            let is_known = |name: &str| CATEGORIES.contains(&name);
            if !forms.iter().all(|(name, _)| is_known(name)) || !forms.iter().any(|(name, _)| *name == "other") {
                return Err(PluralError);
            }
            Ok(forms.into_iter().map(|(name, _)| select(text, name)).collect())
        }
    }
}

/// The plural forms of a text are not written as they have to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PluralError;

/// The forms of a text by category, between what stands before and after them.
type Forms<'a> = (&'a str, Vec<(&'a str, &'a str)>, &'a str);

fn split(text: &str) -> Option<Result<Forms<'_>, PluralError>> {
    let (before, rest) = text.split_once("{n, plural,")?;
    Some(split_forms(rest).map(|(forms, after)| (before, forms, after)).ok_or(PluralError))
}

/// The forms from behind `{n, plural,` to the closing brace, and what follows it.
fn split_forms(mut rest: &str) -> Option<(Vec<(&str, &str)>, &str)> {
    let mut forms = Vec::new();
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix('}') {
            return Some((forms, after));
        }
        let (name, inside) = rest.split_once('{')?;
        let end = closing_brace(inside)?;
        forms.push((name.trim_end(), inside.get(..end)?));
        rest = inside.get(end + 1..)?;
    }
}

/// Where the brace closes that was opened before a text.
fn closing_brace(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    text.char_indices().find_map(|(at, letter)| match letter {
        '{' => {
            depth += 1;
            None
        }
        '}' if depth == 0 => Some(at),
        '}' => {
            depth -= 1;
            None
        }
        _ => None,
    })
}
