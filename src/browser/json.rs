//! JSON through the browser's own parser.

use js_sys::{Array, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::model::tree::Tree;

/// Parses JSON.
///
/// # Errors
/// That it is none; the browser's own words go to nobody.
pub(super) fn parse(json: &str) -> Result<Tree, String> {
    JSON::parse(json).map(|value| tree(&value)).map_err(|_| "no JSON".to_owned())
}

fn tree(value: &JsValue) -> Tree {
    if let Some(text) = value.as_string() {
        return Tree::Text(text);
    }
    if let Some(number) = value.as_f64() {
        return Tree::Number(number);
    }
    if let Some(flag) = value.as_bool() {
        return Tree::Bool(flag);
    }
    if let Some(items) = value.dyn_ref::<Array>() {
        return Tree::List(items.iter().map(|item| tree(&item)).collect());
    }
    let Some(object) = value.dyn_ref::<Object>() else { return Tree::Null };
    let entry = |pair: JsValue| {
        let pair: Array = pair.unchecked_into();
        (pair.get(0).as_string().unwrap_or_default(), tree(&pair.get(1)))
    };
    Tree::Record(Object::entries(object).iter().map(entry).collect())
}
