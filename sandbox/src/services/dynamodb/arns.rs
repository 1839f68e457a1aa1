//! The region and the account of ARNs.
//!
//! The database writes a region and an account of its own into every ARN. Responses have those of the caller instead, and
//! requests are translated back where the database compares an ARN with its own.

use bytes::Bytes;
use dynoxide::streams::{LOCAL_ACCOUNT, LOCAL_REGION};

/// The region that a request was signed for, and its caller's account.
pub(super) struct Home {
    pub(super) region: String,
    pub(super) account: String,
}

impl Home {
    /// The body of a request, with the ARNs that the database knows.
    pub(super) fn to_database(&self, operation: &str, body: &Bytes) -> Bytes {
        let compares = matches!(
            operation,
            "DescribeStream" | "GetShardIterator" | "ListStreams"
        );
        match std::str::from_utf8(body) {
            Ok(text) if compares => text.replace(&self.part(), &database_part()).into(),
            _ => body.clone(),
        }
    }

    /// The body of a response, with the caller's ARNs. Items are left as they are.
    pub(super) fn to_caller(&self, operation: &str, body: String) -> String {
        match operation {
            "CreateTable" | "DeleteTable" | "DescribeStream" | "DescribeTable" | "ListStreams"
            | "UpdateTable" => body.replace(&database_part(), &self.part()),
            // Within an item, the value of a member is an object.
            "GetRecords" => {
                let region = |name: &str| format!("\"awsRegion\":\"{name}\"");
                body.replace(&region(LOCAL_REGION), &region(&self.region))
            }
            _ => body,
        }
    }

    /// An error's document, with the caller's ARNs.
    pub(super) fn error(&self, document: &str) -> String {
        let user = |account: &str| format!("arn:aws:iam::{account}:");
        document
            .replace(&database_part(), &self.part())
            .replace(&user(LOCAL_ACCOUNT), &user(&self.account))
    }

    fn part(&self) -> String {
        format!(":{}:{}:", self.region, self.account)
    }
}

fn database_part() -> String {
    format!(":{LOCAL_REGION}:{LOCAL_ACCOUNT}:")
}

#[cfg(test)]
mod tests {
    use super::Home;

    #[test]
    fn an_item_keeps_what_was_written() {
        let home = Home {
            region: "eu-west-1".to_owned(),
            account: "123456789012".to_owned(),
        };
        let item =
            r#"{"Item":{"awsRegion":{"S":"arn:aws:dynamodb:dynoxide:000000000000:table/t"}}}"#;
        assert_eq!(home.to_caller("GetItem", item.to_owned()), item);
        let records = r#"{"Records":[{"awsRegion":"dynoxide","dynamodb":{"NewImage":{"a":{"S":"\"awsRegion\":\"dynoxide\""}}}}]}"#;
        assert_eq!(
            home.to_caller("GetRecords", records.to_owned()),
            records.replacen("dynoxide", "eu-west-1", 1)
        );
    }
}
