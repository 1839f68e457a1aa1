//! Dates and networks in conditions.

use std::net::IpAddr;

use time::OffsetDateTime;
use time::format_description::well_known::Iso8601;

/// A date in ISO 8601, or in seconds since 1970.
pub(super) fn date(text: &str) -> Option<OffsetDateTime> {
    match text.parse() {
        Ok(seconds) => OffsetDateTime::from_unix_timestamp(seconds).ok(),
        Err(_) => OffsetDateTime::parse(text, &Iso8601::DEFAULT).ok(),
    }
}

/// Whether an address is in a network, as `127.0.0.0/8`.
pub(super) fn in_network(address: &str, network: &str) -> bool {
    let (network, bits) = match network.split_once('/') {
        Some((network, bits)) => (network, bits.parse::<u32>().ok()),
        None => (network, Some(128)),
    };
    let (Ok(address), Ok(network), Some(bits)) =
        (address.parse::<IpAddr>(), network.parse::<IpAddr>(), bits)
    else {
        return false;
    };
    let same = |a: u128, b: u128, width: u32| {
        let shift = width.saturating_sub(bits);
        a.checked_shr(shift).unwrap_or(0) == b.checked_shr(shift).unwrap_or(0)
    };
    match (address, network) {
        (IpAddr::V4(a), IpAddr::V4(b)) => same(u32::from(a).into(), u32::from(b).into(), 32),
        (IpAddr::V6(a), IpAddr::V6(b)) => same(a.into(), b.into(), 128),
        _ => false,
    }
}
