//! The reader's own date.

use super::is_available;

/// Today where the reader is, as `2026-11-22`; empty natively.
pub fn today() -> String {
    if !is_available() {
        return String::new();
    }
    // `toISOString` would say the day in UTC, which in Shanghai is yesterday until eight in the morning.
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}
