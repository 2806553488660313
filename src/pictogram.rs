//! Drawings of a single figure: a pictogram of squares, dots of a hundred, a field of dots, a part of a bar.

/// The most squares of a pictogram that a reader can still tell apart on a card.
pub const MAX_SQUARES: usize = 600;

/// The length of a whole bar, of which [`bar_length`] is a part.
pub const BAR_LENGTH: usize = 1000;

/// A grid of squares, the first of which are filled. Lengths are in `viewBox` units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pictogram {
    /// The number of squares.
    pub total: usize,
    /// The number of filled squares, at most `total`; they come first.
    pub filled: usize,
    /// The number of squares in a full row.
    pub columns: usize,
    /// The side of a square.
    pub side: usize,
    /// The space between two squares.
    pub gap: usize,
    /// The width of the drawing.
    pub width: usize,
    /// The height of the drawing, with a gap after the last row.
    pub height: usize,
}

impl Pictogram {
    /// A percentage as a hundred squares; `None` outside 0 to 100.
    pub fn percentage(percent: f64) -> Option<Self> {
        let filled = whole_number(percent.round(), 100)?;
        Some(Self::new(100, filled, 20, 16, 4))
    }

    /// One filled square per counted thing; `None` where `count` is no whole number from 1 to [`MAX_SQUARES`].
    pub fn count(count: f64) -> Option<Self> {
        Self::count_beside(count, count)
    }

    /// Like [`count`](Self::count), with squares as small as `largest` of them need: counts that are shown beside each
    /// other have one scale.
    pub fn count_beside(count: f64, largest: f64) -> Option<Self> {
        let total = whole_number(count, MAX_SQUARES).filter(|&total| total > 0)?;
        let largest = whole_number(largest, MAX_SQUARES).map_or(total, |largest| largest.max(total));
        let (columns, side, gap) = match largest {
            0..=60 => (16, 18, 7),
            61..=200 => (25, 12, 4),
            _ => (50, 6, 2),
        };
        Some(Self::new(total, total, columns, side, gap))
    }

    /// A count that is more than half of all: its squares, and as many empty ones as can be left for others at most.
    pub fn majority(count: f64) -> Option<Self> {
        let all = Self::count_beside(2.0 * count - 1.0, count)?;
        Some(Self { filled: all.total.div_ceil(2), ..all })
    }

    /// A count as small as in a line of text, in a drawing as wide as its squares; two units are a pixel.
    pub fn line(count: f64) -> Option<Self> {
        const COLUMNS: usize = 42;
        let total = whole_number(count, MAX_SQUARES).filter(|&total| total > 0)?;
        let (side, gap) = (6, 2);
        Some(Self { width: total.min(COLUMNS) * (side + gap), ..Self::new(total, total, COLUMNS, side, gap) })
    }

    /// A number too large to picture as squares that are worth ten, a hundred and so on: their number and worth.
    pub fn scaled(count: f64) -> (f64, usize) {
        let mut worth = 1;
        let mut squares = count;
        while squares > 600.0 && worth < 1_000_000_000 {
            worth *= 10;
            squares /= 10.0;
        }
        (squares, worth)
    }

    /// The `d` of an SVG path that draws the first `count` squares.
    ///
    /// Each row is one line through the middle of its squares: stroke it with a width and a dash of `side`
    /// and a dash gap of `gap`. Hundreds of squares are then one element.
    pub fn rows_path(&self, count: usize) -> String {
        let columns = self.columns.max(1);
        let pitch = self.side + self.gap;
        let rows = (0..count.div_ceil(columns)).map(|row| {
            let in_row = (count - row * columns).min(columns);
            format!("M0 {}h{}", self.side / 2 + row * pitch, in_row * pitch - self.gap)
        });
        rows.collect()
    }

    /// The `d` of an SVG path around the empty squares, each by itself.
    pub fn empty_path(&self) -> String {
        let Self { columns, side, gap, .. } = *self;
        let squares = (self.filled..self.total).map(|index| {
            let (x, y) = (index % columns.max(1) * (side + gap), index / columns.max(1) * (side + gap));
            // The line lies within the square.
            let (x, y, side) = (x + 1, y + 1, side - 2);
            format!("M{x} {y}h{side}v{side}h-{side}z")
        });
        squares.collect()
    }

    fn new(total: usize, filled: usize, columns: usize, side: usize, gap: usize) -> Self {
        let height = total.div_ceil(columns.max(1)) * (side + gap);
        Self { total, filled, columns, side, gap, width: 400, height }
    }
}

/// A field of dots, one for each counted thing, packed evenly around a center. All fields have one scale: lengths are
/// in units of a drawing with the center at the origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sunflower {
    /// The `d` of an SVG path with a point for each dot: stroke it with round caps, [`SUNFLOWER_DOT`] wide. Hundreds of
    /// dots are then one element.
    pub path: String,
    /// The radius of the field, dots included.
    pub radius: usize,
}

/// The width of a dot of a [`Sunflower`].
pub const SUNFLOWER_DOT: usize = 20;
/// The distance of the first dots: a dot has π times its square to itself.
const SUNFLOWER_SPACING: f64 = 20.0;
/// The cosine and sine of the golden angle, which is between two dots: no other packs them as evenly.
const GOLDEN_TURN: (f64, f64) = (-0.737_368_878_078_319_7, 0.675_490_294_261_523_8);

/// The dots of a count in the order of a sunflower's seeds; `None` where `count` is no whole number from 1 to
/// [`MAX_SQUARES`].
pub fn sunflower(count: f64) -> Option<Sunflower> {
    let count = whole_number(count, MAX_SQUARES).filter(|count| *count > 0)?;
    #[expect(clippy::cast_precision_loss, reason = "a few hundred")]
    let from_center = |dot: usize| SUNFLOWER_SPACING * (dot as f64 + 0.5).sqrt();
    let turn = |(x, y): &(f64, f64)| {
        let (cos, sin) = GOLDEN_TURN;
        Some((x * cos - y * sin, x * sin + y * cos))
    };
    let directions = std::iter::successors(Some((1.0, 0.0)), turn);
    let dots = (0..count).zip(directions).map(|(dot, (cos, sin))| {
        let distance = from_center(dot);
        #[expect(clippy::cast_possible_truncation, reason = "less than a thousand")]
        let (x, y) = ((distance * cos).round() as i32, (distance * sin).round() as i32);
        format!("M{x} {y}h0")
    });
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "less than a thousand")]
    let radius = from_center(count - 1).ceil() as usize + SUNFLOWER_DOT / 2;
    Some(Sunflower { path: dots.collect(), radius })
}

/// A percentage as a hundred dots, ten in a row, in a box of [`DOTS_SIZE`] units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PercentDots {
    /// The `d` of an SVG path with a point for each full dot: stroke it with round caps, [`PERCENT_DOT`] wide.
    pub full: String,
    /// The `d` of an SVG path around each of the others.
    pub rest: String,
}

/// The side of the box of [`PercentDots`].
pub const DOTS_SIZE: usize = 200;
/// The width of one of the [`PercentDots`].
pub const PERCENT_DOT: usize = 15;

/// The dots of a percentage; `None` outside 0 to 100.
pub fn percent_dots(percent: f64) -> Option<PercentDots> {
    const PITCH: usize = DOTS_SIZE / 10;
    let full_dots = whole_number(percent.round(), 100)?;
    let (mut full, mut rest) = (String::new(), String::new());
    for dot in 0..100 {
        let (x, y) = (dot % 10 * PITCH + PITCH / 2, dot / 10 * PITCH + PITCH / 2);
        if dot < full_dots {
            full.push_str(&format!("M{x} {y}h0"));
        } else {
            rest.push_str(&format!("M{} {y}a7 7 0 1 0 14 0a7 7 0 1 0-14 0", x - 7));
        }
    }
    Some(PercentDots { full, rest })
}

/// The length of `part` on a bar where `whole` is [`BAR_LENGTH`] long; `None` unless 0 ≤ `part` ≤ `whole` and
/// `whole` is positive.
pub fn bar_length(part: f64, whole: f64) -> Option<usize> {
    (whole > 0.0).then_some(())?;
    whole_number((part / whole * 1000.0).round(), BAR_LENGTH)
}

/// The integer that `value` is, if it is one from 0 to `most`.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0 to a thousand"
)]
fn whole_number(value: f64, most: usize) -> Option<usize> {
    let whole = value.round();
    let is_whole = (whole - value).abs() < 1e-9 && whole >= 0.0 && whole <= most as f64;
    is_whole.then_some(whole as usize)
}
