//! Fetching files of the site.

use gloo_net::Error;
use gloo_net::http::Request;

/// Fetches the text of a file.
///
/// # Errors
/// The network's failure, or the server's refusal.
pub async fn fetch_text(url: &str) -> Result<String, String> {
    let response = Request::get(url).send().await.map_err(message_of)?;
    if !response.ok() {
        return Err(format!("HTTP {}", response.status()));
    }
    response.text().await.map_err(message_of)
}

fn message_of(error: Error) -> String {
    match error {
        Error::JsError(error) => error.message,
        // Text is asked for, not JSON. To write these errors out, the app would carry those of serde_json.
        Error::SerdeError(_) | Error::GlooError(_) => "the request failed".to_owned(),
    }
}
