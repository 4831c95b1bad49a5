/** The local set: real PostgreSQL and Kafka as processes of their own, the three services, and the command that runs them. */
package org.huizong.deploy.local;
