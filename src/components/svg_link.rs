//! A link within a drawing.

use leptos::{prelude::*, svg};

/// An `<a>` of SVG; its attributes are written `attr:href=…`.
///
/// `view!` takes an `<a>` that begins a view for HTML's, which a browser does not draw within SVG.
#[component]
pub fn SvgLink(
    /// What is drawn.
    children: Children,
) -> impl IntoView {
    svg::a().child(children())
}
