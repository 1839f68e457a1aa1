"""EC2 instances: list those that run, stop one, stop the rest, wait, terminate."""

from lesson import new_fleet, play

# One request at once, then one a second. The default is 40 requests, 15 seconds apart.
WAIT = {"Delay": 1, "MaxAttempts": 300}


def name(tags):
    return next(tag["Value"] for tag in tags if tag["Key"] == "Name")


# ANCHOR: client
def with_client(ec2, _bucket):
    with new_fleet(ec2) as fleet:
        of_fleet = {"Name": "tag:fleet", "Values": [fleet]}
        running = {"Name": "instance-state-name", "Values": ["running"]}

        # Every page but the last has a token. A reservation holds the instances that one request started.
        found, request = [], {"Filters": [of_fleet, running], "MaxResults": 5}
        while True:
            page = ec2.describe_instances(**request)
            for reservation in page["Reservations"]:
                found += reservation["Instances"]
            if "NextToken" not in page:
                break
            request["NextToken"] = page["NextToken"]
        ids = [instance["InstanceId"] for instance in found]

        ec2.stop_instances(InstanceIds=ids[:1])

        # The rest: what still runs. Without an id, StopInstances is an error.
        rest = running_ids(ec2, [of_fleet, running])
        if rest:
            ec2.stop_instances(InstanceIds=rest)
        left = len(running_ids(ec2, [of_fleet, running]))

        # They are "stopping" until they are "stopped". A waiter returns nothing, so the states take another request.
        ec2.get_waiter("instance_stopped").wait(InstanceIds=ids, WaiterConfig=WAIT)
        stopped = []
        for reservation in ec2.describe_instances(InstanceIds=ids)["Reservations"]:
            instances = reservation["Instances"]
            stopped += [one for one in instances if one["State"]["Name"] == "stopped"]

        ec2.terminate_instances(InstanceIds=ids)
        return {
            "running": sorted(name(instance["Tags"]) for instance in found),
            "left": left,
            "stopped": sorted(name(instance["Tags"]) for instance in stopped),
        }


def running_ids(ec2, filters):
    """The paginator holds the loop over the pages."""
    paginator = ec2.get_paginator("describe_instances")
    pages = paginator.paginate(Filters=filters, PaginationConfig={"PageSize": 5})
    return [
        instance["InstanceId"]
        for page in pages
        for reservation in page["Reservations"]
        for instance in reservation["Instances"]
    ]
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(ec2, _bucket):
    with new_fleet(ec2.meta.client) as fleet:
        of_fleet = {"Name": "tag:fleet", "Values": [fleet]}
        running = {"Name": "instance-state-name", "Values": ["running"]}
        all_of_it = ec2.instances.filter(Filters=[of_fleet]).page_size(5)
        those_that_run = ec2.instances.filter(Filters=[of_fleet, running]).page_size(5)

        # The collection asks for every page, and takes the instances out of their reservations.
        found = list(those_that_run)

        found[0].stop()

        # The rest: what still runs, with one request for each page.
        those_that_run.stop()
        left = len(list(those_that_run))

        for instance in found:
            instance.wait_until_stopped(WaiterConfig=WAIT)
            # The attributes are those of the listing: until they are loaded again, the state is "running".
            instance.reload()
        stopped = [instance for instance in found if instance.state["Name"] == "stopped"]

        all_of_it.terminate()
        return {
            "running": sorted(name(instance.tags) for instance in found),
            "left": left,
            "stopped": sorted(name(instance.tags) for instance in stopped),
        }
# ANCHOR_END: resource


if __name__ == "__main__":
    play("instances", client=with_client, resource=with_resource, service="ec2")
