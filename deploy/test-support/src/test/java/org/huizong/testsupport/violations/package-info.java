/** Classes that break one rule each on purpose; {@code ArchitectureRulesTest} proves that every rule still sees them. */
package org.huizong.testsupport.violations;
