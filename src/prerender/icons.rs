//! The site's icon in the sizes that phones want, drawn from `icon.svg`.

use std::io;

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// The color behind the icon where a phone cuts it to its own shape, and of the browser's frame.
pub const THEME: &str = "#075656";
/// The same as red, green and blue.
const THEME_RGB: [u8; 3] = [7, 86, 86];
/// What a phone may cut off leaves a circle of this part of the width (W3C, Web Application Manifest, "safe zone").
const SAFE: f32 = 0.8;

/// An icon of the manifest, or of a page's head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icon {
    /// Its path in the site.
    pub path: &'static str,
    /// Its width and height in pixels.
    pub size: u32,
    /// Whether a phone may cut it to its own shape.
    pub is_maskable: bool,
}

/// The icon that iOS puts on the first screen.
pub const TOUCH: Icon = Icon { path: "icons/touch-180.png", size: 180, is_maskable: true };
/// The icons of the manifest.
pub const OF_MANIFEST: [Icon; 3] = [
    Icon { path: "icons/icon-192.png", size: 192, is_maskable: false },
    Icon { path: "icons/icon-512.png", size: 512, is_maskable: false },
    Icon { path: "icons/maskable-512.png", size: 512, is_maskable: true },
];

/// Draws every icon; `svg` is square.
///
/// # Errors
/// An SVG that cannot be read.
pub fn icons(svg: &str) -> io::Result<Vec<(String, Vec<u8>)>> {
    let tree =
        Tree::from_str(svg, &Options::default()).map_err(|error| io::Error::other(format!("icon.svg: {error}")))?;
    OF_MANIFEST.iter().chain([&TOUCH]).map(|icon| Ok((icon.path.to_owned(), draw(&tree, *icon)?))).collect()
}

#[expect(clippy::cast_precision_loss, reason = "a few hundred pixels")]
fn draw(tree: &Tree, icon: Icon) -> io::Result<Vec<u8>> {
    let size = icon.size as f32;
    let mut pixels =
        Pixmap::new(icon.size, icon.size).ok_or_else(|| io::Error::other("an icon cannot have this size"))?;
    let scale = if icon.is_maskable { SAFE } else { 1.0 } * size / tree.size().width();
    if icon.is_maskable {
        let [red, green, blue] = THEME_RGB;
        pixels.fill(Color::from_rgba8(red, green, blue, 255));
    }
    let margin = (size - scale * tree.size().width()) / 2.0;
    resvg::render(tree, Transform::from_row(scale, 0.0, 0.0, scale, margin, margin), &mut pixels.as_mut());
    pixels.encode_png().map_err(io::Error::other)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn pixels(icon: Icon) -> Pixmap {
        let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" fill="#ff0000"/></svg>"##;
        let drawn = icons(svg).unwrap();
        Pixmap::decode_png(&drawn.iter().find(|(path, _)| path == icon.path).unwrap().1).unwrap()
    }

    #[test]
    fn every_icon_has_its_size_and_shape() {
        for icon in OF_MANIFEST.into_iter().chain([TOUCH]) {
            let pixels = pixels(icon);
            assert_eq!((pixels.width(), pixels.height()), (icon.size, icon.size));
            let at = |x, y| pixels.pixel(x, y).unwrap();
            let middle = at(icon.size / 2, icon.size / 2);
            assert_eq!([middle.red(), middle.green(), middle.blue(), middle.alpha()], [255, 0, 0, 255]);
            // Beside the circle: nothing, or what fills a phone's own shape.
            let corner = at(0, 0);
            let expected = if icon.is_maskable { [7, 86, 86, 255] } else { [0; 4] };
            assert_eq!([corner.red(), corner.green(), corner.blue(), corner.alpha()], expected);
            // A tenth of the way in, a maskable icon still is background.
            let edge = at(icon.size / 12, icon.size / 2);
            assert_eq!(edge.red() == 255, !icon.is_maskable);
        }
    }

    #[test]
    fn the_color_is_said_twice_alike() {
        let [red, green, blue] = THEME_RGB;
        assert_eq!(THEME, format!("#{red:02x}{green:02x}{blue:02x}"));
    }

    #[test]
    fn what_is_no_svg_is_an_error() {
        assert!(icons("<p>no picture</p>").unwrap_err().to_string().starts_with("icon.svg: "));
    }
}
