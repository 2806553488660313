//! The app, in the browser.

fn main() {
    atlas::browser::start();
}
