//! Copying and sharing text.

use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::window;

/// Copies a text, then says whether that could be done.
pub fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    let clipboard = window().map(|window| window.navigator().clipboard());
    // A page that is not served over HTTPS has no clipboard.
    let Some(clipboard) = clipboard.filter(|clipboard| !clipboard.is_undefined()) else { return then(false) };
    let written = clipboard.write_text(text);
    spawn_local(async move { then(JsFuture::from(written).await.is_ok()) });
}

/// Opens the browser's dialog for sharing a text; false where it has none.
pub fn share(text: &str) -> bool {
    let Some(navigator) = window().map(|window| window.navigator()) else { return false };
    if !js_sys::Reflect::has(&navigator, &"share".into()).unwrap_or(false) {
        return false;
    }
    let data = web_sys::ShareData::new();
    data.set_text(text);
    let shared = navigator.share_with_data(&data);
    // A reader who closes the dialog has changed their mind, which is no failure.
    spawn_local(async move { drop(JsFuture::from(shared).await) });
    true
}
