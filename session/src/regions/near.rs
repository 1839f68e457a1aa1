//! What somebody may have meant by a region that does not exist.

use super::PARTITIONS;

/// More changes than this make another name, not a misspelt one.
const FARTHEST: usize = 3;

/// The region of the table whose name takes the fewest changes to reach, if few are enough.
pub(crate) fn nearest(region: &str) -> Option<&'static str> {
    let region = region.trim().to_ascii_lowercase().replace(['_', ' '], "-");
    let names = PARTITIONS.iter().flat_map(|partition| partition.regions);
    let measured = names.map(|(name, _)| (distance(&region, name), *name));
    let (changes, name) = measured.min_by_key(|(changes, _)| *changes)?;
    (changes <= FARTHEST).then_some(name)
}

/// Letters to insert, drop, replace, or swap with their neighbour.
fn distance(from: &str, to: &str) -> usize {
    let from: Vec<char> = from.chars().collect();
    let to: Vec<char> = to.chars().collect();
    // No name comes near something this long, and the table below grows with the square.
    if from.len() > 2 * to.len() {
        return from.len();
    }
    let mut table = vec![vec![0; to.len() + 1]; from.len() + 1];
    for i in 0..=from.len() {
        for j in 0..=to.len() {
            table[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let same = from[i - 1] == to[j - 1];
                let replaced = table[i - 1][j - 1] + usize::from(!same);
                let changed = replaced.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                let swapped =
                    i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
                if swapped {
                    changed.min(table[i - 2][j - 2] + 1)
                } else {
                    changed
                }
            };
        }
    }
    table[from.len()][to.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_what_was_meant() {
        for (written, meant) in [
            ("us-east1", "us-east-1"),
            ("us-esat-1", "us-east-1"),
            ("US_EAST_1", "us-east-1"),
            ("us-east-1a", "us-east-1"),
            ("eu-west-11", "eu-west-1"),
            ("eu-wset-2", "eu-west-2"),
        ] {
            assert_eq!(nearest(written), Some(meant), "{written}");
        }
    }

    #[test]
    fn does_not_guess_at_what_is_far() {
        assert_eq!(nearest("mars"), None);
        assert_eq!(nearest(&"us-east-1".repeat(1000)), None);
    }
}
