//! The app, in the browser.

fn main() {
    atlas::start::start();
}
