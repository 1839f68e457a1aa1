//! EC2: instances, by forms and XML.

mod calls;
mod listing;
mod states;
mod tags;

use aws_credential_types::Credentials;
use sandbox::Sandbox;

use super::root;
use super::signed::post;

/// A sandbox and the requests to its EC2.
struct Ec2 {
    sandbox: Sandbox,
}

impl Ec2 {
    async fn start() -> Self {
        let sandbox = sandbox::start().await.unwrap();
        Self { sandbox }
    }

    /// The status and the body of a response.
    async fn send(&self, form: &str) -> (String, String) {
        self.send_as(root(&self.sandbox), form).await
    }

    async fn send_as(&self, credentials: Credentials, form: &str) -> (String, String) {
        let form = format!("Version=2016-11-15&{form}");
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        post(&self.sandbox, credentials, "ec2", &headers, &form).await
    }

    /// The body of a response to a request that succeeds.
    async fn done(&self, form: &str) -> String {
        let (status, body) = self.send(form).await;
        assert_eq!(status, "200", "{form}: {body}");
        body
    }

    /// The status and the error code of a request that fails.
    async fn refused(&self, form: &str) -> (String, String) {
        let (status, body) = self.send(form).await;
        assert_ne!(status, "200", "{form}: {body}");
        (status, element(&body, "Code").to_owned())
    }

    /// The ids of instances that one request starts.
    async fn run(&self, count: usize, more: &str) -> Vec<String> {
        let form = format!(
            "Action=RunInstances&ImageId=ami-12345678&MinCount={count}&MaxCount={count}{more}"
        );
        elements(&self.done(&form).await, "instanceId")
    }

    /// Instances that run.
    async fn running(&self, count: usize, more: &str) -> Vec<String> {
        let ids = self.run(count, more).await;
        self.done("Action=DescribeInstances").await;
        ids
    }

    /// The ids that a listing with these parameters has.
    async fn listed(&self, more: &str) -> Vec<String> {
        let body = self.done(&format!("Action=DescribeInstances{more}")).await;
        elements(&body, "instanceId")
    }

    /// The state of an instance, which is a listing of it.
    async fn state(&self, id: &str) -> String {
        let form = format!("Action=DescribeInstances&InstanceId.1={id}");
        element(&self.done(&form).await, "name").to_owned()
    }
}

/// The text of each element of this name, in order.
fn elements(body: &str, name: &str) -> Vec<String> {
    let tag = format!("<{name}>");
    body.split(&tag)
        .skip(1)
        .map(|rest| rest.split('<').next().unwrap().to_owned())
        .collect()
}

/// The text of the first element of this name.
fn element<'a>(body: &'a str, name: &str) -> &'a str {
    let found = body.split_once(&format!("<{name}>"));
    let (_, rest) = found.unwrap_or_else(|| panic!("no {name}: {body}"));
    rest.split('<').next().unwrap()
}
