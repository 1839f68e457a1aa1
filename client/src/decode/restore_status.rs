//! `<RestoreStatus>`: how far an archived object has been restored.

use aws_sdk_s3::types::RestoreStatus;

use super::reader::{Reader, Start, Unsure};

pub(super) fn read<'a>(reader: &mut Reader<'a>, start: Start<'a>) -> Result<RestoreStatus, Unsure> {
    let mut status = RestoreStatus::builder().build();
    while let Some(field) = reader.child(start)? {
        match field.name {
            "IsRestoreInProgress" => status.is_restore_in_progress = Some(reader.parse(field)?),
            "RestoreExpiryDate" => status.restore_expiry_date = Some(reader.date(field)?),
            _ => reader.skip(field)?,
        }
    }
    Ok(status)
}
