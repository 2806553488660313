//! Sorting words as readers of a language expect: Chinese by pinyin.

use js_sys::{Array, Function, Intl, Object};
use wasm_bindgen::JsValue;

use super::is_available;

/// Sorts items by a name, as readers of a language do; natively they stay as they are.
pub fn sort_by_name<T>(items: &mut [T], language_tag: &str, name: impl Fn(&T) -> &str) {
    if !is_available() {
        return;
    }
    let collator = Intl::Collator::new(&Array::of1(&language_tag.into()), &Object::new());
    let compare: Function = collator.compare();
    items.sort_by(|a, b| {
        let order = compare.call2(&JsValue::UNDEFINED, &name(a).into(), &name(b).into());
        let order = order.ok().and_then(|order| order.as_f64()).unwrap_or(0.0);
        order.total_cmp(&0.0)
    });
}
