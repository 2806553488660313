//! Records out of parsed JSON, in a tenth of the code that a derived deserializer compiles to.
//!
//! Deriving `Deserialize` for the twenty records of the model cost the app 50 kB with Brotli.
//! Here a record is picked out of a [`Tree`] key by key, in one straight line: what is
//! missing or misshapen is noted and stands blank, and whoever asked for the record
//! refuses it. What content may hold, with line and column, is the content check's business.

use super::tree::Tree;

/// What went wrong while a file was decoded.
#[derive(Debug, Default)]
pub struct Faults {
    key: &'static str,
    first: Option<&'static str>,
}

impl Faults {
    /// Notes that the value of the key at hand is missing or misshapen.
    #[inline(never)]
    pub fn note(&mut self) {
        if self.first.is_none() {
            self.first = Some(self.key);
        }
    }

    /// The key nearest to the first thing that was wrong.
    pub fn first(&self) -> Option<&'static str> {
        self.first
    }
}

/// Something that can be picked out of JSON.
pub trait Decode: Sized {
    /// Reads a value; notes a fault and gives something blank where it is not of this kind.
    fn decode(tree: &Tree, faults: &mut Faults) -> Self;

    /// What a missing key stands for: a fault, unless the type says otherwise.
    fn missing(faults: &mut Faults) -> Self {
        Self::decode(&Tree::Null, faults)
    }
}

/// Decodes a whole value.
///
/// # Errors
/// The key nearest to the first thing that is missing or misshapen.
pub fn whole<T: Decode>(tree: &Tree) -> Result<T, &'static str> {
    let mut faults = Faults::default();
    let value = T::decode(tree, &mut faults);
    let Some(key) = faults.first() else { return Ok(value) };
    // What holds a fault is never shown, and a program hardly ever meets one. Taking it apart again
    // would need code for every type of the model, 3 kB of Wasm, and for nothing else: what is
    // good lives as long as the program.
    std::mem::forget(value);
    Err(key)
}

/// Reads a key of a record.
#[inline(never)]
pub fn field<T: Decode>(record: &Tree, key: &'static str, faults: &mut Faults) -> T {
    faults.key = key;
    match record.get(key) {
        Some(value) => T::decode(value, faults),
        None => T::missing(faults),
    }
}

/// Declares a record: the struct, its JSON Schema for the content check, and how it is read.
macro_rules! record {
    (
        $(#[$about:meta])*
        pub struct $name:ident { $($(#[$about_field:meta])* pub $field:ident: $kind:ty,)* }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug)]
        #[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
        pub struct $name { $($(#[$about_field])* pub $field: $kind,)* }

        impl $crate::model::decode::Decode for $name {
            fn decode(tree: &$crate::model::tree::Tree, faults: &mut $crate::model::decode::Faults) -> Self {
                Self { $($field: $crate::model::decode::field(tree, stringify!($field), faults),)* }
            }
        }
    };
}

/// Declares a choice between names: the enum, its JSON Schema, its names, and how it is read.
macro_rules! choice {
    (
        $(#[$about:meta])*
        pub enum $name:ident { $($(#[$about_variant:meta])* $variant:ident = $id:literal,)* }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$about_variant])* #[cfg_attr(feature = "check", schemars(rename = $id))] $variant,)* }

        impl $name {
            /// Every choice, in order.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name used in content.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// The choice of a name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.name() == name)
            }
        }
    };
}
pub(crate) use {choice, record};

/// A value read from a string by `read`; `blank` and a fault where it cannot be.
pub fn word<T>(tree: &Tree, faults: &mut Faults, read: impl Fn(&str) -> Option<T>, blank: T) -> T {
    tree.text().and_then(read).unwrap_or_else(|| {
        faults.note();
        blank
    })
}

impl Decode for String {
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        word(tree, faults, |text| Some(text.to_owned()), Self::new())
    }
}

impl Decode for bool {
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        if let Tree::Bool(value) = tree {
            return *value;
        }
        faults.note();
        false
    }

    fn missing(_: &mut Faults) -> Self {
        false
    }
}

impl Decode for f64 {
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        if let Tree::Number(value) = tree {
            return *value;
        }
        faults.note();
        0.0
    }
}

impl Decode for i64 {
    #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        let value = f64::decode(tree, faults);
        if value.fract() != 0.0 || value.abs() > 9.0e15 {
            faults.note();
            return 0;
        }
        value as Self
    }
}

/// Integers that are narrower than JSON's.
macro_rules! narrow {
    ($($kind:ty),*) => {$(
        impl Decode for $kind {
            fn decode(tree: &Tree, faults: &mut Faults) -> Self {
                Self::try_from(i64::decode(tree, faults)).unwrap_or_else(|_| {
                    faults.note();
                    0
                })
            }
        }
    )*};
}
narrow!(i32, u32, usize);

impl<T: Decode> Decode for Option<T> {
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        Some(T::decode(tree, faults))
    }

    fn missing(_: &mut Faults) -> Self {
        None
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        if !matches!(tree, Tree::List(_)) {
            faults.note();
        }
        let mut out = Self::new();
        for item in tree.items() {
            out.push(T::decode(item, faults));
        }
        out
    }

    fn missing(_: &mut Faults) -> Self {
        Self::new()
    }
}

impl<T: Decode, const N: usize> Decode for [T; N] {
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        let items = tree.items();
        if items.len() != N {
            faults.note();
        }
        std::array::from_fn(|index| T::decode(items.get(index).unwrap_or(&Tree::Null), faults))
    }
}

impl<A: Decode, B: Decode> Decode for (A, B) {
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        let at = |index| tree.items().get(index).unwrap_or(&Tree::Null);
        if tree.items().len() != 2 {
            faults.note();
        }
        (A::decode(at(0), faults), B::decode(at(1), faults))
    }
}

/// Names and what they stand for, in the order written.
pub fn entries<T: Decode>(tree: &Tree, faults: &mut Faults) -> Vec<(String, T)> {
    let Tree::Record(entries) = tree else {
        faults.note();
        return Vec::new();
    };
    let mut out = Vec::new();
    for (key, value) in entries {
        out.push((key.clone(), T::decode(value, faults)));
    }
    out
}
