package org.huizong.performance.performancegoal.domain;

/** 分目标 of an overall goal, such as 长期目标 1：接待群众来访. */
public record SubGoal(int number, String name, SourceLines lines) {}
