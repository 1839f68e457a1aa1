//! `<RestoreStatus>`: how far an archived object has been restored.

use aws_sdk_s3::types::RestoreStatus;

use super::fields::{Element, Fields};
use super::reader::{Reader, Start, Unsure};

impl Fields for RestoreStatus {
    fn field<'a>(&mut self, reader: &mut Reader<'a>, field: Start<'a>) -> Result<(), Unsure> {
        match field.name {
            "IsRestoreInProgress" => self.is_restore_in_progress = Some(reader.parse(field)?),
            "RestoreExpiryDate" => self.restore_expiry_date = Some(reader.date(field)?),
            _ => reader.skip(field)?,
        }
        Ok(())
    }
}

impl Element for RestoreStatus {
    fn empty() -> Self {
        Self::builder().build()
    }
}
