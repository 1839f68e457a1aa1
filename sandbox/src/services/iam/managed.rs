//! The policies that AWS manages, as far as people attach them every day.
//!
//! Their documents are abridged: the sandbox does not evaluate them.

use serde_json::json;
use winterbaume_core::{MockResponse, StatefulService, default_account_id};
use winterbaume_iam::IamService;
use winterbaume_iam::views::{IamStateView, ManagedPolicyView, PolicyVersionView};

/// The path and name of each policy, and the actions that it allows.
const POLICIES: &[(&str, &[&str])] = &[
    ("AWSCloudFormationFullAccess", &["cloudformation:*"]),
    (
        "AWSCloudFormationReadOnlyAccess",
        &[
            "cloudformation:Describe*",
            "cloudformation:Get*",
            "cloudformation:List*",
        ],
    ),
    ("AWSLambda_FullAccess", &["lambda:*"]),
    ("AdministratorAccess", &["*"]),
    ("AmazonDynamoDBFullAccess", &["dynamodb:*"]),
    (
        "AmazonDynamoDBReadOnlyAccess",
        &[
            "dynamodb:BatchGet*",
            "dynamodb:Describe*",
            "dynamodb:Get*",
            "dynamodb:List*",
            "dynamodb:Query",
            "dynamodb:Scan",
        ],
    ),
    (
        "AmazonEC2ContainerRegistryReadOnly",
        &["ecr:BatchGet*", "ecr:Describe*", "ecr:Get*", "ecr:List*"],
    ),
    ("AmazonEC2FullAccess", &["ec2:*"]),
    ("AmazonEC2ReadOnlyAccess", &["ec2:Describe*"]),
    (
        "AmazonEKSClusterPolicy",
        &["autoscaling:*", "ec2:*", "elasticloadbalancing:*"],
    ),
    ("AmazonRDSFullAccess", &["rds:*"]),
    ("AmazonS3FullAccess", &["s3:*", "s3-object-lambda:*"]),
    (
        "AmazonS3ReadOnlyAccess",
        &["s3:Describe*", "s3:Get*", "s3:List*"],
    ),
    ("AmazonSNSFullAccess", &["sns:*"]),
    ("AmazonSNSReadOnlyAccess", &["sns:Get*", "sns:List*"]),
    ("AmazonSQSFullAccess", &["sqs:*"]),
    ("AmazonSQSReadOnlyAccess", &["sqs:Get*", "sqs:List*"]),
    (
        "AmazonSSMManagedInstanceCore",
        &["ec2messages:*", "ssm:*", "ssmmessages:*"],
    ),
    ("AmazonVPCFullAccess", &["ec2:*"]),
    (
        "CloudWatchAgentServerPolicy",
        &["cloudwatch:PutMetricData", "logs:*"],
    ),
    (
        "CloudWatchFullAccess",
        &["autoscaling:Describe*", "cloudwatch:*", "logs:*"],
    ),
    ("CloudWatchLogsFullAccess", &["logs:*"]),
    (
        "CloudWatchReadOnlyAccess",
        &[
            "cloudwatch:Describe*",
            "cloudwatch:Get*",
            "cloudwatch:List*",
        ],
    ),
    ("IAMFullAccess", &["iam:*"]),
    (
        "IAMReadOnlyAccess",
        &["iam:Generate*", "iam:Get*", "iam:List*", "iam:Simulate*"],
    ),
    (
        "IAMUserChangePassword",
        &["iam:ChangePassword", "iam:GetAccountPasswordPolicy"],
    ),
    ("PowerUserAccess", &["*"]),
    ("ReadOnlyAccess", &["*:Describe*", "*:Get*", "*:List*"]),
    ("SecurityAudit", &["*:Describe*", "*:Get*", "*:List*"]),
    ("job-function/Billing", &["billing:*", "budgets:*"]),
    ("job-function/ViewOnlyAccess", &["*:Describe*", "*:List*"]),
    (
        "service-role/AWSLambdaBasicExecutionRole",
        &[
            "logs:CreateLogGroup",
            "logs:CreateLogStream",
            "logs:PutLogEvents",
        ],
    ),
    (
        "service-role/AWSLambdaDynamoDBExecutionRole",
        &["dynamodb:*Stream*", "logs:*"],
    ),
    (
        "service-role/AWSLambdaSQSQueueExecutionRole",
        &[
            "logs:*",
            "sqs:DeleteMessage",
            "sqs:GetQueueAttributes",
            "sqs:ReceiveMessage",
        ],
    ),
    (
        "service-role/AWSLambdaVPCAccessExecutionRole",
        &["ec2:*NetworkInterface*", "logs:*"],
    ),
    (
        "service-role/AmazonECSTaskExecutionRolePolicy",
        &["ecr:Get*", "logs:CreateLogStream", "logs:PutLogEvents"],
    ),
];

/// What the ARN of such a policy begins with.
const ARN: &str = "arn:aws:iam::aws:policy/";
const CREATED: &str = "2015-02-06T18:40:00Z";

/// Adds the policies to what IAM has.
pub(super) async fn add(service: &IamService) {
    let policies = POLICIES.iter().map(|(name, actions)| view(name, actions));
    let view = IamStateView {
        policies: policies.map(|view| (view.arn.clone(), view)).collect(),
        ..IamStateView::default()
    };
    // The one error is for views that cannot be restored, which this is not.
    let _ = service.merge(default_account_id(), "us-east-1", view).await;
}

fn view(path_and_name: &str, actions: &[&str]) -> ManagedPolicyView {
    let (path, name) = match path_and_name.split_once('/') {
        Some((path, name)) => (format!("/{path}/"), name),
        None => ("/".to_owned(), path_and_name),
    };
    let document = json!({
        "Version": "2012-10-17",
        "Statement": [{ "Effect": "Allow", "Action": actions, "Resource": "*" }],
    })
    .to_string();
    let version = PolicyVersionView {
        version_id: "v1".to_owned(),
        document: document.clone(),
        is_default_version: true,
        create_date: Some(CREATED.to_owned()),
    };
    ManagedPolicyView {
        policy_name: name.to_owned(),
        policy_id: id(name),
        arn: format!("{ARN}{path_and_name}"),
        path,
        default_version_id: "v1".to_owned(),
        description: String::new(),
        create_date: Some(CREATED.to_owned()),
        update_date: Some(CREATED.to_owned()),
        is_attachable: true,
        document,
        versions: vec![version],
        tags: std::collections::HashMap::new(),
        attachment_count: 0,
    }
}

/// An id in the form of AWS's, the same for each run.
fn id(name: &str) -> String {
    let letters = name.bytes().filter(u8::is_ascii_alphanumeric);
    let letters = letters.map(|b| char::from(b.to_ascii_uppercase()));
    "ANPA"
        .chars()
        .chain(letters.chain(std::iter::repeat('A')).take(17))
        .collect()
}

/// Leaves the policies of a scope in a list: `AWS`, `Local` (the account's own) or all.
pub(super) fn keep_scope(reply: &mut MockResponse, scope: Option<&str>) {
    let managed = match scope {
        Some("AWS") => true,
        Some("Local") => false,
        _ => return,
    };
    let Ok(text) = std::str::from_utf8(&reply.body) else {
        return;
    };
    let mut parts = text.split("<member>");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (member, rest) = part.split_once("</member>").unwrap_or((part, ""));
        if member.contains(&format!("<Arn>{ARN}")) == managed {
            kept.extend(["<member>", member, "</member>"]);
        }
        kept.push_str(rest);
    }
    reply.body = kept.into();
}
