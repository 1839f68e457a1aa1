//! The queue's policy, one statement per label.

use serde_json::{Map, Value, json};

use super::error;
use super::parameters::Parameters;
use super::queue::Queue;
use crate::services::failure::Failure;

/// How many actions one permission can have.
const MOST: usize = 7;

/// `AddPermission`: a statement of the queue's policy.
pub(super) fn add(queue: &Queue, parameters: &Parameters) -> Result<String, Failure> {
    let label = parameters.required("Label")?;
    let (accounts, actions) = (
        parameters.texts("AWSAccountIds"),
        parameters.texts("Actions"),
    );
    if actions.is_empty() {
        return Err(error::missing("Actions"));
    }
    if accounts.is_empty() {
        return Err(error::missing("AWSAccountIds"));
    }
    if actions.len() > MOST {
        let message = format!(
            "{} Actions were found, maximum allowed is {MOST}.",
            actions.len()
        );
        return Err(error::invalid(message));
    }
    let mut policy = policy(queue);
    let mut statements = take_statements(&mut policy);
    if statements.iter().any(|statement| statement["Sid"] == label) {
        return Err(error::invalid_value("Label", label, "Already exists."));
    }
    let principals: Vec<String> = accounts
        .iter()
        .map(|account| format!("arn:aws:iam::{account}:root"))
        .collect();
    let actions: Vec<String> = actions
        .iter()
        .map(|action| format!("SQS:{action}"))
        .collect();
    statements.push(json!({
        "Sid": label,
        "Effect": "Allow",
        "Principal": { "AWS": principals },
        "Action": actions,
        "Resource": queue.arn,
    }));
    Ok(to_text(policy, statements))
}

/// `RemovePermission`. The policy is empty text when no statement is left.
pub(super) fn remove(queue: &Queue, parameters: &Parameters) -> Result<String, Failure> {
    let label = parameters.required("Label")?;
    let mut policy = policy(queue);
    let mut statements = take_statements(&mut policy);
    let before = statements.len();
    statements.retain(|statement| statement["Sid"] != label);
    if statements.len() == before {
        let reason = "can't find label on existing policy.";
        return Err(error::invalid_value("Label", label, reason));
    }
    Ok(if statements.is_empty() {
        String::new()
    } else {
        to_text(policy, statements)
    })
}

fn policy(queue: &Queue) -> Map<String, Value> {
    let policy = queue.settings.get("Policy");
    let policy = policy.and_then(|text| serde_json::from_str(text).ok());
    policy.unwrap_or_else(|| {
        let id = format!("{}/SQSDefaultPolicy", queue.arn);
        Map::from_iter([
            ("Version".to_owned(), Value::from("2012-10-17")),
            ("Id".to_owned(), Value::from(id)),
        ])
    })
}

/// Takes the statements out of a policy. A single one may stand there without a list.
fn take_statements(policy: &mut Map<String, Value>) -> Vec<Value> {
    match policy.remove("Statement") {
        None => Vec::new(),
        Some(Value::Array(statements)) => statements,
        Some(one) => vec![one],
    }
}

fn to_text(mut policy: Map<String, Value>, statements: Vec<Value>) -> String {
    policy.insert("Statement".to_owned(), Value::from(statements));
    Value::from(policy).to_string()
}
