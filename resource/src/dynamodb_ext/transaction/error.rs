//! Why a transaction was cancelled.

use std::fmt;

use aws_sdk_dynamodb::operation::transact_get_items::TransactGetItemsError;
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError;
use aws_sdk_dynamodb::types::CancellationReason as SdkReason;

use crate::Error;
use crate::dynamodb_ext::error::DynamoDbError;
use crate::dynamodb_ext::value::Item;

/// A transaction was cancelled and wrote nothing. The error has the reasons.
#[derive(Debug)]
pub struct TransactionError {
    reasons: Vec<CancellationReason>,
    cause: client::Error,
}

/// Why one operation cancelled a transaction.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CancellationReason {
    /// Which operation of the transaction it was. The first is 0.
    pub index: usize,
    /// What the operation was: `Put users {"pk": "a"}`.
    pub operation: String,
    /// The code, such as `ConditionalCheckFailed`.
    pub code: String,
    /// The message.
    pub message: String,
    /// The item as it is, if the operation asked for it.
    pub item: Option<Item>,
}

impl TransactionError {
    /// The error of a request, with the reasons if it was cancelled.
    pub(super) fn of(error: client::Error, operations: &[String]) -> Error {
        let reasons = sdk_reasons(&error).unwrap_or_default().iter().enumerate();
        let reasons = reasons.filter_map(|(index, reason)| {
            let code = reason.code().filter(|code| *code != "None")?;
            Some(CancellationReason {
                index,
                operation: operations.get(index).cloned().unwrap_or_default(),
                code: code.to_owned(),
                message: reason.message().unwrap_or_default().to_owned(),
                item: reason.item().cloned().map(Item::from),
            })
        });
        let reasons: Vec<_> = reasons.collect();
        if reasons.is_empty() {
            return error.into();
        }
        let error = Box::new(Self {
            reasons,
            cause: error,
        });
        DynamoDbError::Transaction(error).into()
    }

    /// The operations that cancelled it, each with its reason. Those that would have succeeded are not among them.
    #[must_use]
    pub fn reasons(&self) -> &[CancellationReason] {
        &self.reasons
    }

    pub(crate) fn cause(&self) -> &client::Error {
        &self.cause
    }
}

/// The reasons in the SDK's error, one for each operation.
fn sdk_reasons(error: &client::Error) -> Option<&[SdkReason]> {
    let api = error.api()?;
    if let Some(error) = api.sdk_error::<TransactWriteItemsError>() {
        return match error.as_service_error()? {
            TransactWriteItemsError::TransactionCanceledException(cancelled) => {
                Some(cancelled.cancellation_reasons())
            }
            _ => None,
        };
    }
    match api
        .sdk_error::<TransactGetItemsError>()?
        .as_service_error()?
    {
        TransactGetItemsError::TransactionCanceledException(cancelled) => {
            Some(cancelled.cancellation_reasons())
        }
        _ => None,
    }
}

impl fmt::Display for TransactionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the transaction was cancelled")?;
        for reason in &self.reasons {
            let CancellationReason {
                operation,
                code,
                message,
                ..
            } = reason;
            write!(f, "; {operation}: {code}")?;
            if !message.is_empty() {
                write!(f, ": {}", client::error::EscapeControl(message))?;
            }
        }
        match self.cause.request_id() {
            Some(id) => write!(f, " (request {id})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for TransactionError {}
