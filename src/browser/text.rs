//! What the browser knows of Unicode.

/// A text in the form NFKC: ligatures, circled numbers, Kangxi radicals and the like as the characters that they stand
/// for. Natively, as it is.
pub fn normalized(text: &str) -> String {
    if !super::is_available() {
        return text.to_owned();
    }
    let text = js_sys::JsString::from(text);
    String::from(text.normalize("NFKC"))
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn what_looks_the_same_becomes_the_same() {
        for (text, normal) in
            [("oﬃcial", "official"), ("⽩血病", "白血病"), ("②", "2"), ("Ⅷ", "VIII"), ("７０％", "70%")]
        {
            assert_eq!(normalized(text), normal);
        }
    }
}
