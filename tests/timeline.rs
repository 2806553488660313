//! Marks in lanes and labels in slots: nothing is lost, and nothing overlaps.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use atlas::timeline::label_placement::{LabelSlot, place_labels};
use atlas::timeline::lanes::{Lanes, Mark, PackOptions, densest, pack};
use proptest::prelude::*;

const OPTIONS: PackOptions = PackOptions { rows: 3, min_footprint: 44.0, gap: 12.0, end: 1000.0 };

fn mark(from: f64, to: f64, label: f64) -> Mark {
    Mark { lane: 0, from, to, label }
}

/// Packs marks, and checks what is true of any packing.
fn packed(marks: &[Mark], lanes: usize, options: PackOptions, keep: Option<usize>) -> Lanes {
    let out = pack(marks, lanes, options, keep);
    let counted: usize = out.clusters.iter().map(|cluster| cluster.count).sum();
    assert_eq!(out.placed.len() + counted, marks.iter().filter(|mark| mark.lane < lanes).count(), "each mark once");
    assert!(out.placed.windows(2).all(|pair| pair[0].mark < pair[1].mark), "in the order given");
    if let Some(keep) = keep.filter(|keep| marks.get(*keep).is_some_and(|mark| mark.lane < lanes)) {
        assert!(out.placed.iter().any(|placed| placed.mark == keep), "{keep} has a place");
    }
    let rows = options.rows.max(1);
    let mut ends = vec![f64::NEG_INFINITY; lanes * rows];
    let mut most = vec![0; lanes];
    for placed in &out.placed {
        let mark = marks[placed.mark];
        let (from, to) = (mark.from.min(placed.label), mark.to.max(placed.label + mark.label));
        assert!(placed.row < rows);
        let last = &mut ends[mark.lane * rows + placed.row];
        assert!(from >= *last + options.gap - 1e-9, "{placed:?} from {from} overlaps what ends at {last}");
        *last = to;
        most[mark.lane] = most[mark.lane].max(placed.row + 1);
        if mark.label <= options.end {
            assert!(placed.label >= 0.0 && placed.label + mark.label <= options.end + 1e-9, "{placed:?} is cut");
        }
        assert!(placed.label == mark.from.max(0.0) || mark.from + mark.label.max(options.min_footprint) > options.end);
    }
    let mut last: Vec<Option<(f64, usize)>> = vec![None; lanes];
    for cluster in &out.clusters {
        let (first, end) = cluster.ends;
        assert!(first <= end && cluster.count <= end - first + 1 && cluster.count > 0, "{cluster:?}");
        assert_eq!((marks[first].lane, marks[end].lane), (cluster.lane, cluster.lane));
        assert!(
            cluster.at >= 0.0 && (cluster.at + options.min_footprint <= options.end + 1e-9 || cluster.at == 0.0),
            "{cluster:?}"
        );
        if let Some((at, before)) = last[cluster.lane].replace((cluster.at, end)) {
            assert!(
                cluster.at > at && cluster.at >= at + options.min_footprint + options.gap - 1e-9 && first > before,
                "{cluster:?}"
            );
        }
        most[cluster.lane] = rows + 1;
    }
    assert_eq!(out.rows, most);
    out
}

/// Places labels, and checks what is true of any placement.
fn placed(starts: &[f64], step: f64, end: f64, keep: Option<usize>) -> Vec<LabelSlot> {
    let out = place_labels(starts, step, end, keep);
    let mut next = 0;
    for slot in &out {
        assert!(slot.first == next && slot.count > 0, "{slot:?} follows {next}");
        next += slot.count;
    }
    assert_eq!(next, starts.len(), "each mark once");
    assert!(out.windows(2).all(|pair| pair[1].at - pair[0].at >= step - 1e-6), "apart");
    let most = (end / step) as usize + 1;
    assert!(out.len() <= most.max(3), "{} slots where {most} fit", out.len());
    if out.len() <= most {
        assert!(out.iter().all(|slot| slot.at >= -1e-6 && slot.at <= end + 1e-6), "within the timeline: {out:?}");
    }
    if let Some(keep) = keep.filter(|keep| *keep < starts.len()) {
        assert!(out.iter().any(|slot| (slot.first, slot.count) == (keep, 1)), "{keep} has a label of its own");
    }
    out
}

#[test]
fn labels_at_the_end_of_the_timeline_end_with_their_marks() {
    for (from, to, label, wanted) in [
        (100.0, 110.0, 80.0, 100.0),
        (920.0, 930.0, 80.0, 920.0),
        (921.0, 930.0, 80.0, 850.0),
        (990.0, 1000.0, 80.0, 920.0),
        (300.0, 1000.0, 800.0, 200.0),
        (990.0, 1200.0, 80.0, 920.0),
        // The least footprint counts, too.
        (970.0, 980.0, 20.0, 960.0),
        (5.0, 6.0, 999.0, 0.0),
        (5.0, 6.0, 4000.0, 0.0),
        (-50.0, 6.0, 80.0, 0.0),
        (2000.0, 2010.0, 80.0, 920.0),
    ] {
        let out = packed(&[mark(from, to, label)], 1, OPTIONS, None);
        assert_eq!(out.placed[0].label, wanted, "{from} to {to}, {label} long");
    }
}

#[test]
fn lanes_pack_no_marks_one_and_very_many() {
    assert_eq!(packed(&[], 2, OPTIONS, Some(0)).rows, [0, 0]);
    assert_eq!(packed(&[mark(0.0, 1.0, 9.0)], 0, OPTIONS, Some(0)), Lanes::default());
    let stray = Mark { lane: usize::MAX, ..mark(0.0, 1.0, 9.0) };
    assert_eq!(packed(&[stray, mark(0.0, 1.0, 9.0)], 4, OPTIONS, Some(0)).rows, [1, 0, 0, 0]);
    // At least one row, and the row of clusters.
    let none = PackOptions { rows: 0, min_footprint: 0.0, gap: 0.0, end: 0.0 };
    assert_eq!(packed(&[mark(0.0, 1.0, 9.0); 7], 1, none, Some(6)).rows, [2]);
    packed(&[mark(400.0, 400.0, 150.0), mark(400.0, 400.0, 0.0)], 1, PackOptions { end: 1000.0, ..none }, Some(1));
    // There is room for three marks on one day; all the others are one cluster.
    let day = |count: usize, options| packed(&vec![mark(400.0, 401.0, 90.0); count], 1, options, Some(count - 1));
    for count in [1_000, 10_000] {
        let out = day(count, OPTIONS);
        assert_eq!((out.placed.len(), out.clusters.len(), out.clusters[0].count), (3, 1, count - 3));
        assert_eq!(day(count, none).clusters.len(), 1, "marks without a footprint are in one cluster, too");
        let long: Vec<Mark> = (0..count).map(|at| mark(at as f64 / count as f64 * 1000.0, 1000.0, 90.0)).collect();
        let out = packed(&long, 1, OPTIONS, Some(count / 2));
        assert!(out.placed.len() + out.clusters.len() < 30, "{} and {}", out.placed.len(), out.clusters.len());
        assert_eq!(densest(&long, 2000.0), count);
        assert_eq!(placed(&vec![400.0; count], 44.0, 1000.0, Some(count / 2)).len(), 3);
        assert_eq!(placed(&vec![0.0; count], 44.0, 0.0, None).len(), 1);
    }
    assert!(placed(&[], 44.0, 1000.0, Some(0)).is_empty());
    assert_eq!(placed(&[1000.0], 44.0, 1000.0, None)[0].at, 1000.0);
}

fn marks(most: usize) -> impl Strategy<Value = Vec<Mark>> {
    let from = prop_oneof![3 => -20.0..1020.0_f64, 2 => 880.0..1000.0_f64, 1 => Just(400.0), 1 => Just(1000.0)];
    let length = prop_oneof![Just(0.0), 0.0..20.0_f64, 0.0..900.0_f64];
    let label = prop_oneof![4 => 0.0..160.0_f64, 1 => Just(0.0), 1 => 0.0..1500.0_f64];
    let one = (0..5_usize, from, length, label);
    prop::collection::vec(one, 0..most).prop_map(|mut all| {
        all.sort_by(|a, b| a.1.total_cmp(&b.1));
        all.into_iter().map(|(lane, from, length, label)| Mark { lane, from, to: from + length, label }).collect()
    })
}

fn options() -> impl Strategy<Value = PackOptions> {
    let end = prop_oneof![4 => Just(1000.0), 1 => 0.0..1000.0_f64];
    let min_footprint = prop_oneof![3 => Just(44.0), 1 => Just(0.0), 1 => 0.0..300.0_f64];
    (0..5_usize, min_footprint, prop_oneof![Just(12.0), Just(0.0)], end).prop_map(|(rows, min_footprint, gap, end)| {
        PackOptions { rows, min_footprint: f64::min(min_footprint, end), gap, end }
    })
}

proptest! {
    #[test]
    fn nothing_is_lost_and_nothing_overlaps(
        marks in marks(60), lanes in 0..7_usize, options in options(), keep in prop::option::of(0..60_usize)
    ) {
        packed(&marks, lanes, options, keep);
    }

    #[test]
    fn keeping_a_mark_moves_no_other_lane(marks in marks(40), options in options(), keep in 0..40_usize) {
        let (free, kept) = (packed(&marks, 5, options, None), packed(&marks, 5, options, Some(keep)));
        let lane = marks.get(keep).map(|mark| mark.lane);
        let elsewhere = |lanes: &Lanes| -> Vec<_> {
            lanes.placed.iter().filter(|placed| Some(marks[placed.mark].lane) != lane).copied().collect()
        };
        prop_assert_eq!(elsewhere(&free), elsewhere(&kept), "no other lane changes");
        if free.placed.iter().any(|placed| placed.mark == keep) {
            prop_assert_eq!(free, kept, "nothing changes if the kept mark had a place anyway");
        }
    }

    #[test]
    fn labels_count_every_mark(
        mut starts in prop::collection::vec(prop_oneof![-50.0..1100.0_f64, Just(1000.0), 300.0..320.0_f64], 0..90),
        step in prop_oneof![Just(44.0), 1.0..500.0_f64],
        end in prop_oneof![Just(1000.0), 0.0..1000.0_f64],
        keep in prop::option::of(0..90_usize),
    ) {
        starts.sort_by(f64::total_cmp);
        placed(&starts, step, end, keep);
    }
}
