//! Strategies for answers: well-formed ones, odd ones and broken ones.

use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::select;

const ROOTS: [&str; 5] = [
    "ListBucketResult",
    "ListVersionsResult",
    "DeleteResult",
    "Error",
    "Other",
];

const STRUCTURES: [&str; 10] = [
    "Contents",
    "Contents",
    "Version",
    "DeleteMarker",
    "CommonPrefixes",
    "Owner",
    "RestoreStatus",
    "Deleted",
    "Error",
    "Unknown",
];

const STRINGS: [&str; 25] = [
    "Key",
    "ETag",
    "Name",
    "Prefix",
    "Delimiter",
    "StartAfter",
    "ContinuationToken",
    "NextContinuationToken",
    "Marker",
    "NextMarker",
    "KeyMarker",
    "VersionIdMarker",
    "NextKeyMarker",
    "NextVersionIdMarker",
    "VersionId",
    "DeleteMarkerVersionId",
    "ID",
    "DisplayName",
    "Code",
    "Message",
    "StorageClass",
    "ChecksumAlgorithm",
    "ChecksumType",
    "EncodingType",
    "Unknown",
];

const NUMBERS: [&str; 3] = ["Size", "KeyCount", "MaxKeys"];
const BOOLEANS: [&str; 4] = [
    "IsTruncated",
    "IsLatest",
    "DeleteMarker",
    "IsRestoreInProgress",
];
const DATES: [&str; 2] = ["LastModified", "RestoreExpiryDate"];

/// A whole body: a prolog, a root with its children, and what may follow it.
pub(crate) fn document() -> impl Strategy<Value = String> {
    let prolog = odd(
        select(vec![
            "",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<?xml version='1.0' encoding='utf-8'?>\n",
        ]),
        select(vec![
            "\u{FEFF}",
            "<?xml version=\"1.0\"?><!-- c -->",
            "<!DOCTYPE a>",
            "x",
            "<?xml bad?>",
            "\n<?xml version=\"1.0\"?>",
        ]),
    );
    let after = odd(
        select(vec!["", "\n"]),
        select(vec!["<!-- c -->", "x", "<A/>", "<?p?>", "</A>"]),
    );
    let attributes = odd(
        select(vec![
            "",
            " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"",
        ]),
        select(vec![
            " a='b'",
            " a:b=\"c\"",
            " a=\"&lt;\"",
            " a=\"&bad;\"",
            "a=b",
            " a=\"b\"c=\"d\"",
            " ",
            " a = \"b\"",
        ]),
    );
    let root = select(ROOTS.to_vec());
    (prolog, root, attributes, vec(node(3), 0..8), after).prop_map(
        |(prolog, root, attributes, children, after)| {
            format!(
                "{prolog}<{root}{attributes}>{}</{root}>{after}",
                children.concat()
            )
        },
    )
}

/// A body with random damage: cut short, bytes changed, pieces repeated, or nothing but noise.
pub(crate) fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let cut = (document(), any::<proptest::sample::Index>())
        .prop_map(|(body, at)| body.as_bytes()[..at.index(body.len())].to_vec());
    let changed = (
        document(),
        vec((any::<proptest::sample::Index>(), any::<u8>()), 1..4),
    )
        .prop_map(|(body, changes)| {
            let mut body = body.into_bytes();
            for (at, byte) in changes {
                let at = at.index(body.len());
                body[at] = byte;
            }
            body
        });
    let repeated = (document(), any::<proptest::sample::Index>(), 1..40_usize).prop_map(
        |(body, at, length)| {
            let mut body = body.into_bytes();
            let at = at.index(body.len());
            let piece = body[at..body.len().min(at + length)].to_vec();
            body.splice(at..at, piece);
            body
        },
    );
    prop_oneof![cut, changed, repeated, vec(any::<u8>(), 0..64)]
}

/// An element with text or with children, among white space.
fn node(depth: u32) -> BoxedStrategy<String> {
    let leaf = prop_oneof![
        8 => leaf(&STRINGS, text()),
        2 => leaf(&NUMBERS, odd(select(vec!["0", "1000", "9223372036854775807"]), select(vec!["", "-1", "+1", " 1", "1\n", " ", "1 1", "1.5", "&#49;", "x"]))),
        2 => leaf(&BOOLEANS, odd(select(vec!["true", "false"]), select(vec!["", "True", "1", "tru&#101;"]))),
        2 => leaf(&DATES, odd(
            select(vec!["2024-02-29T12:34:56.789Z", "1999-12-31T23:59:59Z"]),
            select(vec!["", "2024-02-30T00:00:00Z", "2024-01-01T00:00:00+01:00", "2024-01-01 00:00:00Z", "0001-01-01T00:00:00Z", "2016-12-31T23:59:60Z", " 2024-01-01T00:00:00Z", "2024-01-01T00:00:00+0000", "2024-01-01T00:00:00.5-0130", "2024-01-01T00:00:00", "2024-01-01 00:00:00", "Mon, 01 Jan 2024 00:00:00 GMT", "Mon, 01 Jan 2024 00:00:00 +0000"]),
        )),
    ];
    if depth == 0 {
        return leaf.boxed();
    }
    let structure = (select(STRUCTURES.to_vec()), vec(node(depth - 1), 0..8))
        .prop_map(|(name, children)| format!("<{name}>{}</{name}>", children.concat()));
    let between = odd(
        select(vec!["", "", "\n  "]),
        select(vec![
            "stray",
            "&bad;",
            "]]>",
            "<!-- c -->",
            "<?p i?>",
            "<![CDATA[<x>]]>",
        ]),
    );
    (between, prop_oneof![3 => leaf, 2 => structure])
        .prop_map(|(space, node)| space + &node)
        .boxed()
}

/// An element that holds text, in one of the ways to write it.
fn leaf(
    names: &[&'static str],
    text: impl Strategy<Value = String> + 'static,
) -> BoxedStrategy<String> {
    let form = odd(
        select(vec!["<N>T</N>"]),
        select(vec![
            "<N/>",
            "<N />",
            "<N></N >",
            "<N >T</N>",
            "<p:N>T</p:N>",
            "<N a=\"b\">T</N>",
            "<N><N>T</N></N>",
            "<N>T<M/>T</N>",
            "<N>T</M>",
            "<N><!-- c -->T</N>",
            "<N>T<!-- c -->T</N>",
            "<N><![CDATA[T]]></N>",
        ]),
    );
    (select(names.to_vec()), form, text)
        .prop_map(|(name, form, text)| form.replace('N', name).replace('T', &text))
        .boxed()
}

/// Text with references, other alphabets, and seldom with what XML forbids.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        12 => "[a-z0-9/ ._-]{0,12}",
        4 => select(vec!["&quot;", "&amp;", "&lt;", "&gt;", "&apos;", "&#10;", "&#x1F355;", "&#0;"]).prop_map(String::from),
        2 => select(vec!["é", "漢字", "🍕", "\t", "\n", "\r\n", "%20", "]", "\u{7f}", "\u{FFFD}"]).prop_map(String::from),
        1 => odd(Just(""), select(vec!["&", "&bad;", "&#+65;", "&#xD800;", "]]>", "\u{0}", "\u{1f}", "\u{FFFE}", ">"])),
    ];
    vec(piece, 0..4).prop_map(|pieces| pieces.concat())
}

/// Mostly the usual, now and then the unusual.
fn odd(
    usual: impl Strategy<Value = &'static str> + 'static,
    unusual: impl Strategy<Value = &'static str> + 'static,
) -> impl Strategy<Value = String> {
    prop_oneof![30 => usual, 1 => unusual].prop_map(String::from)
}
