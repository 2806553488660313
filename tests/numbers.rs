//! Numbers as the browser's own `Intl` writes them, in every language of the content.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, missing_docs)]

use atlas::content::language::NumberWords;
use atlas::content::quantity::Quantity;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const SITE: &str = include_str!("../content/site.json");

fn get(value: &JsValue, key: &str) -> JsValue {
    js_sys::Reflect::get(value, &key.into()).unwrap()
}

/// Each language's tag and number words, as the content has them.
fn languages() -> Vec<(String, NumberWords)> {
    let list = js_sys::Array::from(&get(&js_sys::JSON::parse(SITE).unwrap(), "languages"));
    let one = |language: JsValue| {
        let numbers = get(&language, "numbers");
        let text = |key| get(&numbers, key).as_string();
        let words = NumberWords {
            group: text("group").unwrap(),
            decimal: text("decimal").unwrap(),
            group_from: get(&numbers, "group_from").as_f64().unwrap() as usize,
            myriads: text("myriads"),
        };
        (get(&language, "tag").as_string().unwrap(), words)
    };
    list.iter().map(one).collect()
}

/// As `Intl` writes it: in full, or in short with the language's words for large numbers.
fn intl(tag: &str, value: f64, short: bool, group_from: usize) -> String {
    let options = js_sys::Object::new();
    let set = |key: &str, value: JsValue| js_sys::Reflect::set(&options, &key.into(), &value).unwrap();
    set("maximumFractionDigits", if short { 1.into() } else { 6.into() });
    // GB/T 15835 groups from five digits on, which `Intl` does if it is asked to.
    set("useGrouping", if group_from == 5 { "min2" } else { "always" }.into());
    set("notation", if short { "compact" } else { "standard" }.into());
    let number = JsValue::from_f64(value);
    let prototype = get(&get(&js_sys::global(), "Number"), "prototype");
    let write: js_sys::Function = get(&prototype, "toLocaleString").unchecked_into();
    let written = write.call2(&number, &tag.into(), &options).unwrap().as_string().unwrap();
    // A true minus sign is the site's own choice, where `Intl` has a hyphen.
    written.replace('-', "\u{2212}")
}

/// Numbers of every length, the same each time: small and large, round and not, with decimals and below zero.
fn numbers() -> impl Iterator<Item = f64> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    (0..3000_u32).map(move |round| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let digits = state % 10_u64.pow(1 + round % 12);
        let value = match round % 5 {
            0 => digits as f64 / 10.0,
            1 => (digits % 1000) as f64 * 10_f64.powi((round % 10) as i32),
            2 => -(digits as f64),
            3 => (digits % 100_000) as f64 / 1000.0,
            _ => digits as f64,
        };
        if value == 0.0 { 0.0 } else { value }
    })
}

#[wasm_bindgen_test]
fn numbers_are_written_as_intl_writes_them() {
    let mut short = 0;
    for (tag, words) in languages() {
        for value in numbers() {
            let written = Quantity(value).grouped(&words);
            let myriad =
                words.myriads.as_deref().is_some_and(|myriads| written.ends_with(|last| myriads.contains(last)));
            short += usize::from(myriad);
            // `Intl` does not group short numbers of four digits; the site groups all alike.
            let expected = intl(&tag, value, myriad, words.group_from);
            assert_eq!(written.replace(',', ""), expected.replace(',', ""), "{value} in {tag}");
            if !myriad {
                assert_eq!(written, expected, "{value} in {tag}");
            }
        }
    }
    assert!(short > 50, "{short} numbers had a word for ten thousand or more");
}
