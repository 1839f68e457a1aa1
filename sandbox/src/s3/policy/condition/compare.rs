//! Dates and networks in conditions.

use std::net::IpAddr;

use time::format_description::well_known::Iso8601;
use time::{OffsetDateTime, PrimitiveDateTime};

/// A date in ISO 8601, which may end after the year, the month, the day or the minutes, or in seconds since 1970.
pub(super) fn date(text: &str) -> Option<OffsetDateTime> {
    const START: &str = "0000-01-01T00:00:00Z";
    match text.parse() {
        // Four digits are a year.
        Ok(seconds) if text.len() != 4 => OffsetDateTime::from_unix_timestamp(seconds).ok(),
        _ if text.contains('T') => {
            // Without seconds: as in `2026-01-31T12:00Z`.
            let parsed = OffsetDateTime::parse(text, &Iso8601::DEFAULT).ok();
            parsed.or_else(|| {
                let date = PrimitiveDateTime::parse(text, &Iso8601::DEFAULT).ok()?;
                Some(date.assume_utc())
            })
        }
        _ => {
            let rest = START.get(text.len()..)?;
            OffsetDateTime::parse(&format!("{text}{rest}"), &Iso8601::DEFAULT).ok()
        }
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
