use time::Duration;

use super::*;

#[test]
fn a_retention_ends_with_its_date() {
    let ends_in = |milliseconds| Lock {
        legal_hold: None,
        retention: Some(ObjectLockRetention {
            mode: Some(ObjectLockRetentionMode::from_static(
                ObjectLockRetentionMode::COMPLIANCE,
            )),
            retain_until_date: Some(
                (OffsetDateTime::now_utc() + Duration::milliseconds(milliseconds)).into(),
            ),
        }),
    };
    assert!(permit_deletion(&ends_in(-1), false).is_ok());
    assert!(permit_deletion(&ends_in(60_000), false).is_err());
}
