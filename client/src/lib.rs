//! The raw AWS SDK client, spelled out: paging, transfers, presigning, waiters, errors.
