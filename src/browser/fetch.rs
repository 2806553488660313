//! Fetching files of the site.

use gloo_net::http::Request;
use js_sys::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Fetches a JSON file, which the browser parses as it comes: the app never has its text.
///
/// # Errors
/// The network's failure, the server's refusal, or that it is not JSON.
pub async fn fetch_json(url: &str) -> Result<JsValue, String> {
    let response = Request::get(url).send().await.map_err(|error| match error {
        gloo_net::Error::JsError(error) => error.message,
        // To write these errors out, the app would carry those of serde_json.
        gloo_net::Error::SerdeError(_) | gloo_net::Error::GlooError(_) => "the request failed".to_owned(),
    })?;
    if !response.ok() {
        return Err(format!("HTTP {}", response.status()));
    }
    let parsed = web_sys::Response::from(response).json().map_err(message_of)?;
    JsFuture::from(parsed).await.map_err(message_of)
}

fn message_of(error: JsValue) -> String {
    error.dyn_into::<Error>().map_or_else(|_| "this is no JSON".to_owned(), |error| error.message().into())
}
