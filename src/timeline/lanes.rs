//! Packs labeled marks into lanes without overlap; marks without room are counted in clusters.
//!
//! Lengths are in pixels from the start of the whole timeline, not of the part in view, so that
//! panning does not change the packing.

/// A mark to be packed. Marks are in the order of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Its lane, from 0.
    pub lane: usize,
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// The width of its label.
    pub label: f64,
}

/// The room that there is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PackOptions {
    /// The most rows of labels in a lane, from 1.
    pub rows: usize,
    /// The smallest width that a mark or a cluster takes up.
    pub min_footprint: f64,
    /// The space after each.
    pub gap: f64,
    /// The end of the timeline, beyond which no label may go.
    pub end: f64,
}

/// A mark in its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// The index of the mark.
    pub mark: usize,
    /// Its row in its lane, from 0.
    pub row: usize,
    /// Where its label begins: at the start of the mark, or further left if it would go beyond the timeline.
    pub label: f64,
}

/// Marks without room, counted at the position of the first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cluster {
    /// Its lane.
    pub lane: usize,
    /// Its position.
    pub at: f64,
    /// The number of marks, from 1.
    pub count: usize,
    /// The indices of the first and the last mark.
    pub ends: (usize, usize),
}

/// The result of [`pack`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lanes {
    /// The marks that have room, in the order given.
    pub placed: Vec<Placed>,
    /// The others, which have a row of their own below the rows of labels.
    pub clusters: Vec<Cluster>,
    /// The number of rows of each lane, including the row of clusters.
    pub rows: Vec<usize>,
}

/// Packs marks into `lanes` lanes. The mark with the index `keep` is never counted in a cluster, whatever the
/// others lose.
pub fn pack(marks: &[Mark], lanes: usize, options: PackOptions, keep: Option<usize>) -> Lanes {
    let packed = pack_greedily(marks, lanes, options, None);
    match keep {
        Some(keep) if keep < marks.len() && !packed.placed.iter().any(|placed| placed.mark == keep) => {
            pack_greedily(marks, lanes, options, Some(keep))
        }
        _ => packed,
    }
}

/// Puts each mark, from left to right, into the first free row, or else into a cluster. The first row is
/// reserved for the mark `keep` as far as that reaches.
fn pack_greedily(marks: &[Mark], lanes: usize, options: PackOptions, keep: Option<usize>) -> Lanes {
    let rows = options.rows.max(1);
    let mut row_ends = vec![f64::NEG_INFINITY; lanes * rows];
    // The newest cluster of each lane, and where it ends.
    let mut newest: Vec<Option<(usize, f64)>> = vec![None; lanes];
    let mut packed = Lanes { rows: vec![0; lanes], ..Lanes::default() };
    let reserved = keep.and_then(|keep| marks.get(keep)).map(|mark| (mark.lane, footprint(mark, options)));
    for (index, mark) in marks.iter().enumerate() {
        let Some(row_count) = packed.rows.get_mut(mark.lane) else { continue };
        let lane_rows = mark.lane * rows..(mark.lane + 1) * rows;
        let (Some(row_ends), Some(newest)) = (row_ends.get_mut(lane_rows), newest.get_mut(mark.lane)) else { continue };
        let Footprint { from, to, label } = footprint(mark, options);
        let is_kept = keep == Some(index);
        let is_reserved = !is_kept
            && reserved.is_some_and(|(lane, reserved)| {
                lane == mark.lane && from <= reserved.to + options.gap && reserved.from <= to + options.gap
            });
        let free = row_ends.iter().enumerate().position(|(row, end)| *end <= from && !(is_reserved && row == 0));
        if let Some(row) = if is_kept { Some(0) } else { free } {
            if let Some(end) = row_ends.get_mut(row) {
                *end = to + options.gap;
            }
            *row_count = (*row_count).max(row + 1);
            packed.placed.push(Placed { mark: index, row, label });
            continue;
        }
        *row_count = rows + 1;
        let at = mark.from.min(options.end - options.min_footprint).max(0.0);
        match newest.and_then(|(cluster, end)| packed.clusters.get_mut(cluster).filter(|it| at < end || at <= it.at)) {
            Some(cluster) => {
                cluster.count += 1;
                cluster.ends.1 = index;
            }
            None => {
                *newest = Some((packed.clusters.len(), at + options.min_footprint + options.gap));
                packed.clusters.push(Cluster { lane: mark.lane, at, count: 1, ends: (index, index) });
            }
        }
    }
    packed
}

/// What a mark takes up together with its label.
#[derive(Clone, Copy)]
struct Footprint {
    from: f64,
    to: f64,
    /// Where the label begins.
    label: f64,
}

/// A label begins with its mark. If it would then go beyond the timeline, it ends with the mark instead.
fn footprint(mark: &Mark, options: PackOptions) -> Footprint {
    let width = mark.label.max(options.min_footprint);
    if mark.from + width > options.end {
        let end = mark.to.min(options.end);
        let label = (end - mark.label).max(0.0);
        return Footprint { from: mark.from.min(end - width).min(label), to: mark.to.max(label + mark.label), label };
    }
    let label = mark.from.max(0.0);
    Footprint { from: mark.from, to: mark.to.max(label + width), label }
}

/// The largest number of marks that begin within `length` of each other. Marks are in the order of their `from`.
pub fn densest(marks: &[Mark], length: f64) -> usize {
    let mut first = 0;
    let mut most = 0;
    for (index, mark) in marks.iter().enumerate() {
        while marks.get(first).is_some_and(|other| other.from < mark.from - length) {
            first += 1;
        }
        most = most.max(index + 1 - first);
    }
    most
}
