//! A response that is damaged, or is none to the operation, is never read as far as it goes.

use aws_sdk_s3::Client;
use aws_sdk_s3::config::retry::RetryConfig;

use crate::operations::{Operation, operations};
use crate::through_client::scripted;

/// A client that gets this response once.
fn once(body: &str) -> Client {
    let once = |config| client::s3_config(config).retry_config(RetryConfig::disabled());
    scripted(&[(200, body)], once).0
}

/// Demands that the operation fails on these bodies.
async fn assert_refused(operation: &Operation, bodies: Vec<String>) {
    let whole = operation.call(&once(operation.body)).await;
    whole.expect(operation.body);
    for body in bodies {
        let error = operation.call(&once(&body)).await.expect_err(&body);
        let told = error.to_string();
        assert!(told.contains(": "), "no operation and cause: {told}");
    }
}

#[tokio::test]
async fn a_document_that_ends_at_a_tag_is_an_error() {
    for operation in operations() {
        let body = operation.body;
        let cuts = body.match_indices(['<', '>', '{', '"']);
        let cuts = cuts.map(|(at, _)| body[..at].to_owned()).collect();
        assert_refused(&operation, cuts).await;
    }
}

/// The SDK drops an element whose end tag is another one's: a listing lacks its last key.
#[tokio::test]
async fn a_document_whose_tags_do_not_match_is_an_error() {
    for operation in operations() {
        let body = operation.body;
        let ends = body.match_indices("</").map(|(at, _)| at + "</".len());
        let damaged = ends.flat_map(|at| {
            let (start, end) = body.split_at(at);
            [format!("{start}x{end}"), format!("{start}x:{end}")]
        });
        assert_refused(&operation, damaged.collect()).await;
    }
}

#[tokio::test]
async fn a_document_that_something_follows_is_an_error() {
    for operation in operations() {
        let body = operation.body;
        let half = &body[..body.len() / 2];
        let followed = ["junk", "\0", body, half, "<Error/>", "</a>", "<"];
        let followed = followed.map(|after| format!("{body}{after}"));
        assert_refused(&operation, followed.to_vec()).await;
    }
}

#[tokio::test]
async fn another_operations_document_is_an_error() {
    for operation in operations() {
        let mut others = vec![
            "<Other><A>1</A></Other>".to_owned(),
            "<ErrorResponse><Error><Code>Throttling</Code></Error></ErrorResponse>".to_owned(),
            "<error><code>InternalError</code></error>".to_owned(),
            "<x:Error xmlns:x='u'><x:Code>InternalError</x:Code></x:Error>".to_owned(),
            "<div>no</div>".to_owned(),
            "<!-- no --><html><body/></html>".to_owned(),
            "<?xml version=\"1.0\"?><!-- no -->".to_owned(),
            "<ListQueuesResponse><ListQueuesResult/></ListQueuesResponse>".to_owned(),
            "{\"message\": \"no\"}".to_owned(),
            "[{\"Statement\": []}]".to_owned(),
            "\"Statement\"".to_owned(),
            "OK".to_owned(),
            "\u{1f}\u{8b}\u{8}\0".to_owned(),
            format!("junk{}", operation.body),
        ];
        let roots = operations();
        let roots = roots.iter().map(Operation::root);
        let roots = roots.filter(|root| *root != operation.root() && !root.is_empty());
        others.extend(roots.map(|root| format!("<{root}></{root}>")));
        assert_refused(&operation, others).await;
    }
}

/// What a parser of XML has no objection to.
#[tokio::test]
async fn what_is_around_a_document_does_not_matter() {
    for operation in operations() {
        let whole = operation.call(&once(operation.body)).await;
        let whole = whole.expect(operation.body);
        for body in [
            format!("\r\n {}\r\n", operation.body),
            format!("<?xml version=\"1.0\"?>\n{}\n<!-- end -->", operation.body),
            format!("\u{feff}{}", operation.body),
        ] {
            if operation.root().is_empty() {
                continue;
            }
            let read = operation.call(&once(&body)).await.expect(&body);
            assert_eq!(read, whole, "{body}");
        }
    }
}
