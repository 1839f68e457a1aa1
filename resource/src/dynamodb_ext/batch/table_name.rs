//! What names a table.

use std::sync::Arc;

/// What names a table: its handle, or its name.
pub trait TableName {
    /// The name.
    fn table_name(&self) -> Arc<str>;
}

impl TableName for str {
    fn table_name(&self) -> Arc<str> {
        self.into()
    }
}

impl TableName for String {
    fn table_name(&self) -> Arc<str> {
        self.as_str().into()
    }
}

impl TableName for Arc<str> {
    fn table_name(&self) -> Arc<str> {
        Self::clone(self)
    }
}

impl<T: TableName + ?Sized> TableName for &T {
    fn table_name(&self) -> Arc<str> {
        (**self).table_name()
    }
}
