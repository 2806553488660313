//! Fetching files of the site.

use gloo_net::http::Request;

/// Fetches the text of a file.
///
/// # Errors
/// The network's failure, or the server's refusal.
pub async fn fetch_text(url: &str) -> Result<String, String> {
    let response = Request::get(url).send().await.map_err(|error| error.to_string())?;
    if !response.ok() {
        return Err(format!("HTTP {}", response.status()));
    }
    response.text().await.map_err(|error| error.to_string())
}
