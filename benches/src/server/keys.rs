//! The keys of a bucket, which its name describes.

/// How the keys of a bucket are distributed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// Sixteen prefixes of equal size.
    Flat,
    /// Nine keys in ten lie under one deep prefix.
    Deep,
    /// All keys begin with the same 60 bytes.
    Common,
    /// No prefix.
    Folder,
    /// Ten folders of ten folders each.
    Tree,
}

/// The content of a bucket `keys-<count>[-<shape>]`, or `files-<count>-<size>[-tree]`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Content {
    pub(super) count: usize,
    /// The bytes of each object, where there are objects behind the keys.
    pub(super) size: Option<usize>,
    shape: Shape,
}

impl Content {
    pub(super) fn of(bucket: &str) -> Self {
        let mut words = bucket
            .split('-')
            .skip_while(|word| !matches!(*word, "keys" | "files"));
        let are_files = words.next() == Some("files");
        let mut number = || words.next().and_then(|word| word.parse().ok());
        let count = number().unwrap_or(0);
        let size = if are_files { number() } else { None };
        let shape = match (are_files, words.next()) {
            (true, Some("tree")) => Shape::Tree,
            (true, _) => Shape::Folder,
            (false, Some("deep")) => Shape::Deep,
            (false, Some("common")) => Shape::Common,
            (false, _) => Shape::Flat,
        };
        Self { count, size, shape }
    }

    /// The key with an index. The digest in it makes keys as unlike each other as real ones are.
    pub(super) fn key(&self, index: usize) -> String {
        let digest = digest(index);
        match self.shape {
            Shape::Deep if index * 10 < self.count * 9 => {
                format!("logs/production/eu-central-1/2024/01/01/{index:09}-{digest:016x}.json")
            }
            Shape::Flat | Shape::Deep => format!("{:x}/{index:09}-{digest:016x}.json", digest & 15),
            Shape::Common => format!("{:-<60}{index:09}-{digest:016x}", "common-prefix"),
            Shape::Folder => file(index),
            Shape::Tree => format!("{}/{}/{}", index % 10, index / 10 % 10, file(index)),
        }
    }
}

fn file(index: usize) -> String {
    format!("{index:09}.bin")
}

/// The finaliser of splitmix64: the same for the same index, in every process.
pub(super) fn digest(index: usize) -> u64 {
    let mut bits = (index as u64)
        .wrapping_add(1)
        .wrapping_mul(0x9E37_79B9_7F4A_7C15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

/// The paths of the files in a bucket such as `files-1000-4096-tree`, which are its keys.
///
/// ```
/// assert_eq!(benches::server::files("files-2-4096"), ["000000000.bin", "000000001.bin"]);
/// ```
#[must_use]
pub fn files(bucket: &str) -> Vec<String> {
    let content = Content::of(bucket);
    (0..content.count).map(|index| content.key(index)).collect()
}
